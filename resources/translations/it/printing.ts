<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n subjects were erased for good.</source>
      <translation>
        <numerusform>%n soggetto cancellato per sempre.</numerusform>
        <numerusform>%n soggetti cancellati per sempre.</numerusform>
      </translation>
    </message>
    <message>
      <source>About whom, and what</source>
      <translation>Di chi, e che cosa</translation>
    </message>
    <message>
      <source>Characteristics and interests</source>
      <translation>Caratteristiche e interessi</translation>
    </message>
    <message>
      <source>Encrypted with a password, its backups too.</source>
      <translation>Cifrato con una password, come le sue copie.</translation>
    </message>
    <message>
      <source>Files kept</source>
      <translation>File conservati</translation>
    </message>
    <message>
      <source>How it is protected</source>
      <translation>Come sono protetti</translation>
    </message>
    <message>
      <source>How long</source>
      <translation>Per quanto</translation>
    </message>
    <message>
      <source>Keeping business relationships: contacts, requests, activities, results, reviews.</source>
      <translation>Curare relazioni d'affari: contatti, richieste, attività, risultati, riesami.</translation>
    </message>
    <message>
      <source>My subjects</source>
      <translation>I miei soggetti</translation>
    </message>
    <message>
      <source>No limit chosen.</source>
      <translation>Nessun limite scelto.</translation>
    </message>
    <message>
      <source>Not encrypted: whoever has the file can read it.</source>
      <translation>Non cifrato: chi ha il file può leggerlo.</translation>
    </message>
    <message>
      <source>Not noted.</source>
      <translation>Non si annotano.</translation>
    </message>
    <message>
      <source>Noted since {day}. Ground: {ground}</source>
      <translation>Annotate dal {day}. Base: {ground}</translation>
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
      <translation>Opinioni, fede, appartenenze</translation>
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
      <translation>
        <numerusform>Chi tace da %n mese si riguarda.</numerusform>
        <numerusform>Chi tace da %n mesi si riguarda.</numerusform>
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
      <translation>Registro dei trattamenti</translation>
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
      <translation>La cartella è condivisa da: {place}</translation>
    </message>
    <message>
      <source>To nobody: one file on this computer, no server, no network.</source>
      <translation>A nessuno: un file su questo computer, nessun server, nessuna rete.</translation>
    </message>
    <message>
      <source>To whom, and where</source>
      <translation>A chi, e dove</translation>
    </message>
    <message>
      <source>Verified backups, a history of every change, erasure that reaches the backups when they are restored.</source>
      <translation>Copie verificate, storia di ogni modifica, cancellazione che vale anche per le copie quando si ripristinano.</translation>
    </message>
    <message>
      <source>What this archive knows, {day}</source>
      <translation>Che cosa sa questo archivio, {day}</translation>
    </message>
    <message>
      <source>What you know, and what is still to be asked</source>
      <translation>Che cosa sai, e che cosa resta da chiedere</translation>
    </message>
    <message>
      <source>Who keeps the data</source>
      <translation>Chi tiene i dati</translation>
    </message>
    <message>
      <source>Why, and on which basis</source>
      <translation>Perché, e su quale base</translation>
    </message>
    <message>
      <source>the printer does not answer</source>
      <translation>la stampante non risponde</translation>
    </message>
  </context>
</TS>
