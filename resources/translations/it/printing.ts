<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message>
      <source>Characteristics and interests</source>
      <translation>Caratteristiche e interessi</translation>
    </message>
    <message>
      <source>My subjects</source>
      <translation>I miei soggetti</translation>
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
      <source>Page {number}</source>
      <translation>Pagina {number}</translation>
    </message>
    <message>
      <source>Person, company, public body or association: circle one.</source>
      <translation>Persona, azienda, ente pubblico o associazione: cerchia quello giusto.</translation>
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
      <source>What you know, and what is still to be asked</source>
      <translation>Che cosa sai, e che cosa resta da chiedere</translation>
    </message>
    <message>
      <source>the printer does not answer</source>
      <translation>la stampante non risponde</translation>
    </message>
  </context>
</TS>
