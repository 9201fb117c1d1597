<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message>
      <source>%(prog)s: error: %(message)s
</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answer a question about the archive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>COMMAND</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that an archive is whole</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copied and checked: {path} ({size}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Customer relationships on one computer, in one file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draws each into a picture; works without a screen. Exit code 1 when anything fails.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FIELD=VALUE</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fill an archive with sample data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import lists of contacts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>KIND</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept because changed since: {changed}; because in use: {used}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make a checked copy of an archive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name a question and an archive, or use --list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print records</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put a copy in the place of an archive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>QUESTION</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reads the whole file and changes nothing. Exit code 1 when something is wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restored: {path}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Sample data is in {path}: %n subjects.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Stopped. What was not finished was not written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TEXT</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back the last step, or an older one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The archive is made if it is missing. Each file is one step, which `undo` takes back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The archive is made if it is missing. There are never fewer than 77 subjects: those with a story.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The archive of before is kept as {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The copy is checked first. The present archive stays beside it under a dated name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The ending of the file says what is written: .xlsx, .csv, .vcf, .ics, .json, or .zip with everything.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The program made a mistake. Nothing was changed. Please report this:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try every page and dialog on sample data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undone: {label}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was changed since stays as it is, and is counted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without a command, `crm-desktop [FILE.crm]` opens the window.
Exit codes: 0 done, 1 something is left for you to do (the sentence says what), 2 wrong usage.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Works beside an open window. A folder gets a copy with a dated name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Works beside an open window. Without --json: a table with tabs, its first line the names of the fields.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write records into a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written {name}: {counts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a file with the passphrase; an archive without a passphrase needs none and ignores it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a file with the password of the spreadsheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>another number, another sample (7)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>argument %(argument_name)s: %(message)s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at most N records (default: all)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>expected at least one argument</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>expected one argument</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>file or folder of the copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>folder for the pictures and result.json</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how many contacts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how many results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how many subjects (180)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>import this sheet; may be given again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>invalid %(type)s value: %(value)r</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>invalid choice: %(value)r (choose from %(choices)s)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>language of the texts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>name the questions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only records that contain these words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only records with this value; FIELD= asks for those without one; may be given again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only say what would happen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only these records; may be given again: {kinds}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only this language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only this theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>options</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>positional arguments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>print one JSON object</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>see --list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>show program's version number and exit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>show the history, newest first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>show this help message and exit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>spreadsheet, text table or cards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>take back this step of the history</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the archive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the file to write</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the following arguments are required: %s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unrecognized arguments: %s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>usage: </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>use a saved matching of columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what to do with a subject that is there already (default: update)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write FIELD=VALUE, not {given}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a number, not {given}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{name} is whole: %n subjects, {size}.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
</TS>
