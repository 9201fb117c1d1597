<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n subjects were erased for good.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>About whom, and what</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Characteristics and interests</source>
      <translation>Caratteristiche e interessi</translation>
    </message>
    <message>
      <source>Encrypted with a password, its backups too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How it is protected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How long</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keeping business relationships: contacts, requests, activities, results, reviews.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>My subjects</source>
      <translation>I miei soggetti</translation>
    </message>
    <message>
      <source>No limit chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not encrypted: whoever has the file can read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not noted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Noted since {day}. Ground: {ground}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On paper, or as a PDF file.</source>
      <translation>Su carta, o in un file PDF.</translation>
    </message>
    <message>
      <source>One row for each subject. A company name, or a given and family name.</source>
      <translation>Una riga per ogni soggetto. Serve la ragione sociale, oppure nome e cognome.</translation>
    </message>
    <message>
      <source>Opinions, faith, membership</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page {number}</source>
      <translation>Pagina {number}</translation>
    </message>
    <message>
      <source>Person, company, public body or association: circle one.</source>
      <translation>Persona, azienda, ente pubblico o associazione: cerchia quello giusto.</translation>
    </message>
    <message numerus="yes">
      <source>Persons not heard of for %n months are looked at again.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Postal code and town</source>
      <translation>CAP e città</translation>
    </message>
    <message>
      <source>Print “{title}”</source>
      <translation>Stampa “{title}”</translation>
    </message>
    <message>
      <source>Register of processing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the blank list</source>
      <translation>Salva l'elenco vuoto</translation>
    </message>
    <message>
      <source>Several, with a comma between them</source>
      <translation>Più di una, separate da una virgola</translation>
    </message>
    <message>
      <source>Subject sheet</source>
      <translation>Scheda soggetto</translation>
    </message>
    <message>
      <source>The folder is shared by: {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To nobody: one file on this computer, no server, no network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To whom, and where</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verified backups, a history of every change, erasure that reaches the backups when they are restored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What this archive knows, {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you know, and what is still to be asked</source>
      <translation>Che cosa sai, e che cosa resta da chiedere</translation>
    </message>
    <message>
      <source>Who keeps the data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why, and on which basis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the printer does not answer</source>
      <translation>la stampante non risponde</translation>
    </message>
  </context>
</TS>
