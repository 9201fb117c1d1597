<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n contacts</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n results</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Cost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cycle {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Duration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It ends here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pause until {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requests met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>still open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} from {results}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{contacts} in {days}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{part} of {whole}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}: {aim}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}, {day}</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
