<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message>
      <source>Add a characteristic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attach files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the objective</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a subject from the list while you type.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose as a target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the objective</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copied: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every subject can have a value in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How you mean to get there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link to another subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name, town, phone…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New objective</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No program opens {name}. Save it, and open it from there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One you use already, or a new one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only if it needs one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved: {file}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you want to obtain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write what you want to obtain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You may also write it later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>e.g. purchasing manager</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is a program. It was not opened. Save it, and open it only if you trust it.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
