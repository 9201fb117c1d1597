<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n other objectives</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>A name or a company is needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A target without an objective.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a characteristic</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Add a characteristic to %n subjects</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Add a characteristic…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a contact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a field…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add an address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add contact details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add the subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Addresses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agrees to marketing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All subjects</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>And %n others.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>As it was imported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attach files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Attach files…</source>
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
      <source>Change the link…</source>
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
    <message numerus="yes">
      <source>Choose %n targets</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Choose a row to see who it is and what comes next.</source>
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
      <source>Choose as a target…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose as targets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the targets…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Classification over time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Classify</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the objective</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the objective…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comes from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copied: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit the notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit the subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit this subject (F2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit your fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every subject can have a value in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First contact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First contact by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Full page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Here since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Identity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import my list…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import the list you have, or add the first one by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the history and notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Interests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind of contact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learned: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left half typed {when}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link to another subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link to another subject…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mr, Ms, Dr…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name, number, note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name, town, phone…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Never changed so far.</source>
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
      <source>New objective…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No longer a target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No longer targets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No marketing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No next action.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No program opens {name}. Save it, and open it from there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No subject chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No subject with these filters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No subjects yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No way to reach them yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not targets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note a contact or what you learned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number or address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Objective…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One field cannot be read. It is marked in red.</source>
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
      <source>Otherwise it is lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Perhaps already there: {name}, {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan the next action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print or PDF…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print or save as PDF…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Review: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save what you typed?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search and filters must all fit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select who matters now, Ctrl or Shift with a click for several, then choose the targets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Since {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take away the link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Targets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tax code to check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same for all of them; those that have an objective keep theirs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They become targets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They had it already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unknown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>VAT number to check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value, if any</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is left empty stays as it is. One Undo takes everything back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the objective</source>
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
      <source>certified e-mail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>e.g. purchasing manager</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fair, referral, website…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>head office, shop…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in an open cycle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>office, home…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{cases} of {all}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file}, row {row}, {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is a program. It was not opened. Save it, and open it only if you trust it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{shown} of {total}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{total}, the newest {shown} shown</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
