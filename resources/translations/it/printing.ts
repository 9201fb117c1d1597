<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message>
      <source>Characteristics and interests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind of subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>My subjects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On paper, or as a PDF file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row for each subject. A company name, or a given and family name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Person, company, public body or association: circle one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Postal code and town</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Printed {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the blank list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several, with a comma between them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Subject sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you know, and what is still to be asked</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
