<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message>
      <source>A year of work of an invented studio. One click takes you out again, without a trace.</source>
      <translation>Un anno di lavoro di uno studio inventato. Si esce con un clic, senza lasciare traccia.</translation>
    </message>
    <message>
      <source>Add the first subject by hand.</source>
      <translation>Aggiungi il primo soggetto a mano.</translation>
    </message>
    <message>
      <source>Blank Excel sheet</source>
      <translation>Foglio Excel vuoto</translation>
    </message>
    <message>
      <source>Change the archive's place…</source>
      <translation>Cambia posto all’archivio…</translation>
    </message>
    <message>
      <source>Choose a file…</source>
      <translation>Scegli un file…</translation>
    </message>
    <message>
      <source>Drop an Excel, CSV or vCard file here. You see what arrives before anything is saved.</source>
      <translation>Trascina qui un file Excel, CSV o vCard. Vedi che cosa arriva prima di salvare qualcosa.</translation>
    </message>
    <message>
      <source>Gather your contacts, recognise them, choose the targets, and write an objective and a strategy for each.</source>
      <translation>Raccogli i contatti, riconoscili, scegli i target e scrivi per ciascuno un obiettivo e una strategia.</translation>
    </message>
    <message>
      <source>Import my list</source>
      <translation>Importa la mia lista</translation>
    </message>
    <message>
      <source>Leave the sample</source>
      <translation>Esci dall’esempio</translation>
    </message>
    <message>
      <source>Look around</source>
      <translation>Guardati intorno</translation>
    </message>
    <message>
      <source>My archive</source>
      <translation>Il mio archivio</translation>
    </message>
    <message>
      <source>No account, no connection. Every step can be undone.</source>
      <translation>Nessun account, nessuna connessione. Ogni passo si può annullare.</translation>
    </message>
    <message>
      <source>Open a cycle and bring it from approach to understanding to hook. Note everything you learn.</source>
      <translation>Apri un ciclo e portalo da approccio a intesa ad aggancio. Annota ogni cosa che impari.</translation>
    </message>
    <message>
      <source>Open an archive</source>
      <translation>Apri un archivio</translation>
    </message>
    <message>
      <source>Open the sample</source>
      <translation>Apri l’esempio</translation>
    </message>
    <message>
      <source>Redone: {step}</source>
      <translation>Ripetuto: {step}</translation>
    </message>
    <message>
      <source>Requests the subject makes, activities that follow, results you get.</source>
      <translation>Richieste che il soggetto ti fa, attività che ne seguono, risultati che ottieni.</translation>
    </message>
    <message>
      <source>Sample</source>
      <translation>Esempio</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Comincia</translation>
    </message>
    <message>
      <source>Start empty</source>
      <translation>Comincia da zero</translation>
    </message>
    <message>
      <source>Subject sheet to print</source>
      <translation>Scheda soggetto da stampare</translation>
    </message>
    <message>
      <source>The archive is one file, and it is yours. Copy it, move it, take it with you.</source>
      <translation>L’archivio è un solo file, tuo. Si copia, si sposta, si porta con sé.</translation>
    </message>
    <message>
      <source>The procedure, in four phases</source>
      <translation>La procedura, in quattro fasi</translation>
    </message>
    <message>
      <source>The program always tells you which step is missing next.</source>
      <translation>Il programma ti dice sempre qual è il prossimo passo che manca.</translation>
    </message>
    <message>
      <source>This archive is in {place}. Do not open it on two computers at the same time.</source>
      <translation>Questo archivio è in {place}. Non aprirlo su due computer insieme.</translation>
    </message>
    <message>
      <source>Undone: {step}</source>
      <translation>Annullato: {step}</translation>
    </message>
    <message>
      <source>When the cycle ends, what helped and what hindered. It serves the next one.</source>
      <translation>Alla fine del ciclo, che cosa ha aiutato e che cosa ha ostacolato. Vale per il ciclo dopo.</translation>
    </message>
    <message>
      <source>Where shall the archive be?</source>
      <translation>Dove mettiamo l’archivio?</translation>
    </message>
    <message>
      <source>Where shall we start?</source>
      <translation>Da dove cominciamo?</translation>
    </message>
    <message>
      <source>You are looking at a sample. Nothing of it stays.</source>
      <translation>Stai guardando un esempio. Non ne resta traccia.</translation>
    </message>
    <message>
      <source>a network folder</source>
      <translation>una cartella di rete</translation>
    </message>
    <message>
      <source>will be made here</source>
      <translation>nascerà qui</translation>
    </message>
  </context>
</TS>
