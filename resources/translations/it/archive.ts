<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n backups are as they were, with what opened them before.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>A backup may have the password of its time: keep former sheets as long as you keep such backups.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A year of work of an invented studio. One click takes you out again, without a trace.</source>
      <translation>Un anno di lavoro di uno studio inventato. Si esce con un clic, senza lasciare traccia.</translation>
    </message>
    <message>
      <source>Add the first subject by hand.</source>
      <translation>Aggiungi il primo soggetto a mano.</translation>
    </message>
    <message>
      <source>Archive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At least eight characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Away from the computer, where papers of value are. When the password changes, write a new sheet and destroy this one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blank Excel sheet</source>
      <translation>Foglio Excel vuoto</translation>
    </message>
    <message>
      <source>By</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CRM Desktop, for Windows, macOS and Linux</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CRM Desktop, {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Caps Lock is on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the archive's place…</source>
      <translation>Cambia posto all’archivio…</translation>
    </message>
    <message>
      <source>Change the password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a file…</source>
      <translation>Scegli un file…</translation>
    </message>
    <message>
      <source>Choose the archive, or the newest of its backups.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copies elsewhere: disk, place, person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop Excel, CSV or vCard files here, or paste rows. You see what arrives before anything is saved.</source>
      <translation>Trascina qui file Excel, CSV o vCard, o incolla le righe. Vedi che cosa arriva prima di salvare qualcosa.</translation>
    </message>
    <message>
      <source>Easy to guess. Three or four words that do not belong together are better, and easy to remember.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encrypt the archive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gather your contacts, recognise them, choose the targets, and write an objective and a strategy for each.</source>
      <translation>Raccogli i contatti, riconoscili, scegli i target e scrivi per ciascuno un obiettivo e una strategia.</translation>
    </message>
    <message>
      <source>Good against the curious. One word more makes it strong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hard to guess.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hide the password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How to open it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import my list</source>
      <translation>Importa la mia lista</translation>
    </message>
    <message>
      <source>In capital and small letters as they are, with its blanks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install CRM Desktop and choose “Open another archive…”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep it safe</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave the sample</source>
      <translation>Esci dall’esempio</translation>
    </message>
    <message>
      <source>Locked</source>
      <translation type="unfinished" />
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
      <source>New password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Newest copy: {when}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No account, no connection. Every step can be undone.</source>
      <translation>Nessun account, nessuna connessione. Ogni passo si può annullare.</translation>
    </message>
    <message>
      <source>Nobody can open the archive without its password, nor find it out. Print the recovery sheet and write it there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Once more, spelled out</source>
      <translation type="unfinished" />
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
      <source>Open “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste</source>
      <translation>Incolla</translation>
    </message>
    <message>
      <source>Present password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recovery sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recovery sheet of “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redone: {step}</source>
      <translation>Ripetuto: {step}</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove the password</source>
      <translation type="unfinished" />
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
      <source>Set a password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the password</source>
      <translation type="unfinished" />
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
      <source>Stopped. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Subject sheet to print</source>
      <translation>Scheda soggetto da stampare</translation>
    </message>
    <message>
      <source>The archive and its backups are encrypted. The program asks for the password when it opens them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The archive and its backups are written anew so that whoever has the file can read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The archive has its new password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The archive has no password any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The archive is encrypted. Nobody can open it without its password, the makers of the program included.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The archive is one file, and it is yours. Copy it, move it, take it with you.</source>
      <translation>L’archivio è un solo file, tuo. Si copia, si sposta, si porta con sé.</translation>
    </message>
    <message>
      <source>The password is too short. Take at least eight characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The password is wrong, or the file is damaged: nobody can tell which. Nothing was changed. Type it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The password, by hand</source>
      <translation type="unfinished" />
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
      <source>The same once more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two are not the same. Type the password once more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This archive has a password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This archive is in {place}. Do not open it on two computers at the same time.</source>
      <translation>Questo archivio è in {place}. Non aprirlo su due computer insieme.</translation>
    </message>
    <message>
      <source>Type the password above. Wrong and damaged look alike: if it is surely right, take an older backup.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undone: {step}</source>
      <translation>Annullato: {step}</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you were writing is still there.</source>
      <translation type="unfinished" />
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
      <source>Where the archive is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writing the archive and its backups anew</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written on</source>
      <translation type="unfinished" />
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
    <message>
      <source>“{name}” is locked</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
