<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n backups are as they were, with what opened them before.</source>
      <translation>
        <numerusform>Una copia è rimasta com'era, con ciò che la apriva prima.</numerusform>
        <numerusform>%n copie sono rimaste com'erano, con ciò che le apriva prima.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n days ago</source>
      <translation>
        <numerusform>%n giorno fa</numerusform>
        <numerusform>%n giorni fa</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hours ago</source>
      <translation>
        <numerusform>%n ora fa</numerusform>
        <numerusform>%n ore fa</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n min ago</source>
      <translation>
        <numerusform>%n min fa</numerusform>
        <numerusform>%n min fa</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minutes</source>
      <translation>
        <numerusform>un minuto</numerusform>
        <numerusform>%n minuti</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n persons you have not heard of for long. Think about whether you still need them.</source>
      <translation>
        <numerusform>Da molto non senti %n persona. Valuta se ti serve ancora.</numerusform>
        <numerusform>Da molto non senti %n persone. Valuta se ti servono ancora.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows could not be read.</source>
      <translation>
        <numerusform>%n riga non si è potuta leggere.</numerusform>
        <numerusform>%n righe non si sono potute leggere.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n steps</source>
      <translation>
        <numerusform>%n passo</numerusform>
        <numerusform>%n passi</numerusform>
      </translation>
    </message>
    <message>
      <source>A backup may have the password of its time: keep former sheets as long as you keep such backups.</source>
      <translation>Una copia può avere la password di allora: tieni i fogli di prima finché tieni quelle copie.</translation>
    </message>
    <message>
      <source>A checked copy goes to {folder} and is opened. The old file stays where it is, under a name that says it was moved. For a copy outside this computer choose a second place for the backups.</source>
      <translation>Una copia controllata va in {folder} e si apre. Il file di prima resta dov'è, con un nome che dice che è stato spostato. Per avere una copia fuori da questo computer scegli un secondo posto per le copie.</translation>
    </message>
    <message>
      <source>A copy may be on a stick or another disk.</source>
      <translation>Forse ce n'è una su una chiavetta o un altro disco.</translation>
    </message>
    <message>
      <source>A line of the history</source>
      <translation>Una riga della storia</translation>
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
      <source>All copies…</source>
      <translation>Tutte le copie…</translation>
    </message>
    <message>
      <source>All is well</source>
      <translation>Va tutto bene</translation>
    </message>
    <message>
      <source>At least eight characters.</source>
      <translation>Almeno otto caratteri.</translation>
    </message>
    <message>
      <source>Automatic backups pause until you confirm the restore.</source>
      <translation>Le copie automatiche sono sospese finché non confermi il ripristino.</translation>
    </message>
    <message>
      <source>Automatic backups pause until you confirm.</source>
      <translation>Le copie automatiche sono sospese finché non confermi.</translation>
    </message>
    <message>
      <source>Away from the computer, where papers of value are. When the password changes, write a new sheet and destroy this one.</source>
      <translation>Lontano dal computer, dove stanno le carte di valore. Quando la password cambia, scrivi un foglio nuovo e distruggi questo.</translation>
    </message>
    <message>
      <source>Back to the archive</source>
      <translation>Torna all'archivio</translation>
    </message>
    <message>
      <source>Backup {when}</source>
      <translation>Copia {when}</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Copie di sicurezza</translation>
    </message>
    <message>
      <source>Blank Excel sheet</source>
      <translation>Foglio Excel vuoto</translation>
    </message>
    <message>
      <source>By</source>
      <translation>Da</translation>
    </message>
    <message>
      <source>CRM Desktop, for Windows, macOS and Linux</source>
      <translation>CRM Desktop, per Windows, macOS e Linux</translation>
    </message>
    <message>
      <source>CRM Desktop, {day}</source>
      <translation>CRM Desktop, {day}</translation>
    </message>
    <message>
      <source>Caps Lock is on.</source>
      <translation>Il blocco delle maiuscole è attivo.</translation>
    </message>
    <message>
      <source>Change the archive's place…</source>
      <translation>Cambia posto all’archivio…</translation>
    </message>
    <message>
      <source>Change the password</source>
      <translation>Cambia la password</translation>
    </message>
    <message>
      <source>Choose a file…</source>
      <translation>Scegli un file…</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>Scegli una cartella…</translation>
    </message>
    <message>
      <source>Choose the archive, or the newest of its backups.</source>
      <translation>Scegli l'archivio, o la più recente delle sue copie.</translation>
    </message>
    <message>
      <source>Click for all copies.</source>
      <translation>Fai clic per vedere tutte le copie.</translation>
    </message>
    <message>
      <source>Confirm or undo…</source>
      <translation>Conferma o annulla…</translation>
    </message>
    <message>
      <source>Copies elsewhere: disk, place, person</source>
      <translation>Copie altrove: disco, luogo, persona</translation>
    </message>
    <message>
      <source>Copy the file into your documents there, and open it</source>
      <translation>Copia il file nei documenti di quel computer e aprilo</translation>
    </message>
    <message>
      <source>Copying and checking…</source>
      <translation>Copio e controllo…</translation>
    </message>
    <message>
      <source>Done since</source>
      <translation>Fatto dopo</translation>
    </message>
    <message>
      <source>Double-click it, or use Open another archive… in the menu. From then on write only there.</source>
      <translation>Fai doppio clic, oppure usa Apri un altro archivio… nel menu. Da quel momento scrivi solo lì.</translation>
    </message>
    <message>
      <source>Drop Excel, CSV or vCard files here, or paste rows. You see what arrives before anything is saved.</source>
      <translation>Trascina qui file Excel, CSV o vCard, o incolla le righe. Vedi che cosa arriva prima di salvare qualcosa.</translation>
    </message>
    <message>
      <source>Each phase leads to the next, and what you learn comes back when the subject is contacted again.</source>
      <translation>Ogni fase porta alla seguente, e quello che impari torna quando ricontatti il soggetto.</translation>
    </message>
    <message>
      <source>Easy to guess. Three or four words that do not belong together are better, and easy to remember.</source>
      <translation>Facile da indovinare. Meglio tre o quattro parole che non c'entrano tra loro: si ricordano bene.</translation>
    </message>
    <message>
      <source>Encrypt the archive</source>
      <translation>Cifra l'archivio</translation>
    </message>
    <message>
      <source>Everything is inside: subjects, history, attachments, settings of the archive, trash and undo.</source>
      <translation>Dentro c’è tutto: soggetti, storia, allegati, impostazioni dell’archivio, cestino e annullamenti.</translation>
    </message>
    <message>
      <source>Gather your contacts, recognise them, choose the targets, and write an objective and a strategy for each.</source>
      <translation>Raccogli i contatti, riconoscili, scegli i target e scrivi per ciascuno un obiettivo e una strategia.</translation>
    </message>
    <message>
      <source>Go on with this</source>
      <translation>Continua con questo</translation>
    </message>
    <message>
      <source>Good against the curious. One word more makes it strong.</source>
      <translation>Basta contro i curiosi. Con una parola in più diventa forte.</translation>
    </message>
    <message>
      <source>Hard to guess.</source>
      <translation>Difficile da indovinare.</translation>
    </message>
    <message>
      <source>Hide the password</source>
      <translation>Nascondi la password</translation>
    </message>
    <message>
      <source>Holds</source>
      <translation>Contiene</translation>
    </message>
    <message>
      <source>How it is now is saved before, and the restore can be undone.</source>
      <translation>Com'è adesso viene salvato prima, e il ripristino si può annullare.</translation>
    </message>
    <message>
      <source>How to open it</source>
      <translation>Come si apre</translation>
    </message>
    <message>
      <source>If it is on a stick or in a network folder, plug it in and try again.</source>
      <translation>Se è su una chiavetta o in una cartella di rete, collegala e riprova.</translation>
    </message>
    <message>
      <source>Import my list</source>
      <translation>Importa la mia lista</translation>
    </message>
    <message>
      <source>In capital and small letters as they are, with its blanks.</source>
      <translation>Con maiuscole e minuscole come sono, e con i suoi spazi.</translation>
    </message>
    <message>
      <source>Install CRM Desktop and choose “Open another archive…”.</source>
      <translation>Installa CRM Desktop e scegli «Apri un altro archivio…».</translation>
    </message>
    <message>
      <source>Install CRM Desktop on the other computer</source>
      <translation>Installa CRM Desktop sull’altro computer</translation>
    </message>
    <message>
      <source>Is all well after the restore?</source>
      <translation>Va tutto bene dopo il ripristino?</translation>
    </message>
    <message>
      <source>It asks for the same password.</source>
      <translation>Chiede la stessa password.</translation>
    </message>
    <message>
      <source>It could not be unlocked. Try again.</source>
      <translation>Non si è sbloccato. Riprova.</translation>
    </message>
    <message>
      <source>It was in {folder}, and was last open {when}.</source>
      <translation>Era in {folder}, aperto l'ultima volta {when}.</translation>
    </message>
    <message>
      <source>Its file can no longer be read in full. It is kept as it is, and no more copies are made of it. Choose how to go on.</source>
      <translation>Il suo file non si legge più per intero. Resta com'è, e non se ne fanno più copie. Scegli come continuare.</translation>
    </message>
    <message>
      <source>Keep it safe</source>
      <translation>Conservalo bene</translation>
    </message>
    <message>
      <source>Last copy: {when}</source>
      <translation>Ultima copia: {when}</translation>
    </message>
    <message>
      <source>Leave the sample</source>
      <translation>Esci dall’esempio</translation>
    </message>
    <message>
      <source>Left half typed {when}: {what}.</source>
      <translation>Lasciato a metà {when}: {what}.</translation>
    </message>
    <message>
      <source>Lock now</source>
      <translation>Blocca ora</translation>
    </message>
    <message>
      <source>Lock when nobody has touched a key or the mouse for</source>
      <translation>Blocca quando nessuno tocca tasti o mouse da</translation>
    </message>
    <message>
      <source>Lock with the screen, where the system tells</source>
      <translation>Blocca insieme allo schermo, dove il sistema lo dice</translation>
    </message>
    <message>
      <source>Locked</source>
      <translation>Bloccato</translation>
    </message>
    <message>
      <source>Look around</source>
      <translation>Guardati intorno</translation>
    </message>
    <message>
      <source>Look at them…</source>
      <translation>Guardale…</translation>
    </message>
    <message>
      <source>Look inside</source>
      <translation>Guarda dentro</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Fatta</translation>
    </message>
    <message>
      <source>Made without asking: at start, after half an hour of changes, on closing, and before everything that changes much.</source>
      <translation>Si fanno da sole: all'avvio, dopo mezz'ora di modifiche, alla chiusura e prima di ciò che cambia molto.</translation>
    </message>
    <message>
      <source>Make a copy now</source>
      <translation>Fai una copia adesso</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>Sposta</translation>
    </message>
    <message>
      <source>Move the archive to this computer?</source>
      <translation>Spostare l'archivio su questo computer?</translation>
    </message>
    <message>
      <source>Move to another computer</source>
      <translation>Passa a un altro computer</translation>
    </message>
    <message>
      <source>Move to this computer…</source>
      <translation>Sposta su questo computer…</translation>
    </message>
    <message>
      <source>Moving…</source>
      <translation>Sposto…</translation>
    </message>
    <message>
      <source>My archive</source>
      <translation>Il mio archivio</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Mai</translation>
    </message>
    <message>
      <source>New password</source>
      <translation>Password nuova</translation>
    </message>
    <message>
      <source>Newest copy: {when}</source>
      <translation>Copia più recente: {when}</translation>
    </message>
    <message>
      <source>No account, no connection. Every step can be undone.</source>
      <translation>Nessun account, nessuna connessione. Ogni passo si può annullare.</translation>
    </message>
    <message>
      <source>No backup yet</source>
      <translation>Ancora nessuna copia</translation>
    </message>
    <message>
      <source>No backup yet.</source>
      <translation>Ancora nessuna copia.</translation>
    </message>
    <message>
      <source>Nobody can open the archive without its password, nor find it out. Print the recovery sheet and write it there.</source>
      <translation>Senza la password nessuno può aprire l'archivio, né ritrovarla. Stampa il foglio di recupero e scrivicela.</translation>
    </message>
    <message>
      <source>Nothing that is known is missing.</source>
      <translation>Per quanto se ne sa non manca nulla.</translation>
    </message>
    <message>
      <source>Nothing: it holds all there is.</source>
      <translation>Nulla: contiene tutto quello che c'è.</translation>
    </message>
    <message>
      <source>Once more, spelled out</source>
      <translation>Ancora una volta, lettera per lettera</translation>
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
      <translation>Apri «{name}»</translation>
    </message>
    <message>
      <source>Outside</source>
      <translation>Fuori</translation>
    </message>
    <message>
      <source>Outside this computer: {when}</source>
      <translation>Fuori da questo computer: {when}</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Password</translation>
    </message>
    <message>
      <source>Password of this archive</source>
      <translation>Password di questo archivio</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>Incolla</translation>
    </message>
    <message>
      <source>Present password</source>
      <translation>Password attuale</translation>
    </message>
    <message>
      <source>Program</source>
      <translation>Programma</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>Riletta</translation>
    </message>
    <message>
      <source>Read what can be read</source>
      <translation>Leggi quello che si può leggere</translation>
    </message>
    <message>
      <source>Reading table {done} of {total}</source>
      <translation>Leggo la tabella {done} di {total}</translation>
    </message>
    <message>
      <source>Recovery sheet</source>
      <translation>Foglio di recupero</translation>
    </message>
    <message>
      <source>Recovery sheet of “{name}”</source>
      <translation>Foglio di recupero di «{name}»</translation>
    </message>
    <message>
      <source>Recovery sheet…</source>
      <translation>Foglio di recupero…</translation>
    </message>
    <message>
      <source>Redone: {step}</source>
      <translation>Ripetuto: {step}</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Togli</translation>
    </message>
    <message>
      <source>Remove the password</source>
      <translation>Togli la password</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>Togli…</translation>
    </message>
    <message>
      <source>Requests the subject makes, activities that follow, results you get.</source>
      <translation>Richieste che il soggetto ti fa, attività che ne seguono, risultati che ottieni.</translation>
    </message>
    <message>
      <source>Restore a copy</source>
      <translation>Ripristina una copia</translation>
    </message>
    <message>
      <source>Restore from a file…</source>
      <translation>Ripristina da un file…</translation>
    </message>
    <message>
      <source>Restore the copy made {when}</source>
      <translation>Ripristina la copia fatta {when}</translation>
    </message>
    <message>
      <source>Restore the copy made {when}?</source>
      <translation>Ripristinare la copia fatta {when}?</translation>
    </message>
    <message>
      <source>Restore this copy…</source>
      <translation>Ripristina questa copia…</translation>
    </message>
    <message>
      <source>Restored</source>
      <translation>Ripristinato</translation>
    </message>
    <message>
      <source>Restoring…</source>
      <translation>Ripristino…</translation>
    </message>
    <message>
      <source>Room</source>
      <translation>Spazio</translation>
    </message>
    <message>
      <source>Room for the copies</source>
      <translation>Spazio per le copie</translation>
    </message>
    <message>
      <source>Row by row, from a copy of the damaged file. You see what was found before anything is changed.</source>
      <translation>Riga per riga, da una copia del file danneggiato. Vedi cosa si trova prima che cambi qualcosa.</translation>
    </message>
    <message>
      <source>Sample</source>
      <translation>Esempio</translation>
    </message>
    <message>
      <source>Save a copy on a stick or in a folder that both computers see</source>
      <translation>Salva una copia su una chiavetta o in una cartella che vedono tutti e due i computer</translation>
    </message>
    <message>
      <source>Save the copy</source>
      <translation>Salva la copia</translation>
    </message>
    <message>
      <source>Save the copy…</source>
      <translation>Salva la copia…</translation>
    </message>
    <message>
      <source>Saved and checked: {path}, {size}</source>
      <translation>Salvata e controllata: {path}, {size}</translation>
    </message>
    <message>
      <source>Second place</source>
      <translation>Secondo posto</translation>
    </message>
    <message>
      <source>Set a password</source>
      <translation>Metti una password</translation>
    </message>
    <message>
      <source>Set a password…</source>
      <translation>Metti una password…</translation>
    </message>
    <message>
      <source>Show the password</source>
      <translation>Mostra la password</translation>
    </message>
    <message>
      <source>Since then</source>
      <translation>Dopo</translation>
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
      <source>Steps done after this copy</source>
      <translation>Passi fatti dopo questa copia</translation>
    </message>
    <message>
      <source>Stopped. Nothing was changed.</source>
      <translation>Fermato. Non è cambiato nulla.</translation>
    </message>
    <message>
      <source>Subject sheet to print</source>
      <translation>Scheda soggetto da stampare</translation>
    </message>
    <message>
      <source>The archive and its backups are encrypted. The program asks for the password when it opens them.</source>
      <translation>L'archivio e le sue copie vengono cifrati. Per aprirli il programma chiede la password.</translation>
    </message>
    <message>
      <source>The archive and its backups are encrypted. Without the password nobody opens them.</source>
      <translation>L'archivio e le sue copie sono cifrati. Senza la password non li apre nessuno.</translation>
    </message>
    <message>
      <source>The archive and its backups are written anew so that whoever has the file can read it.</source>
      <translation>L'archivio e le sue copie vengono riscritti in chiaro: chi ha il file lo può leggere.</translation>
    </message>
    <message>
      <source>The archive has its new password.</source>
      <translation>L'archivio ha la sua nuova password.</translation>
    </message>
    <message>
      <source>The archive has no password any more.</source>
      <translation>L'archivio non ha più una password.</translation>
    </message>
    <message>
      <source>The archive is as it was {when}.</source>
      <translation>L'archivio è com'era {when}.</translation>
    </message>
    <message>
      <source>The archive is encrypted. Nobody can open it without its password, the makers of the program included.</source>
      <translation>L'archivio è cifrato. Senza la password non lo apre nessuno, nemmeno chi ha fatto il programma.</translation>
    </message>
    <message>
      <source>The archive is on this computer now: {path}</source>
      <translation>Ora l'archivio è su questo computer: {path}</translation>
    </message>
    <message>
      <source>The archive is one file, and it is yours. Copy it, move it, take it with you.</source>
      <translation>L’archivio è un solo file, tuo. Si copia, si sposta, si porta con sé.</translation>
    </message>
    <message>
      <source>The archive will be as it was then.</source>
      <translation>L'archivio torna com'era allora.</translation>
    </message>
    <message>
      <source>The archive will be as it was then: {counts}.</source>
      <translation>L'archivio torna com'era allora: {counts}.</translation>
    </message>
    <message>
      <source>The damaged file is kept under another name.</source>
      <translation>Il file danneggiato resta con un altro nome.</translation>
    </message>
    <message>
      <source>The first one is made as soon as there is something to keep.</source>
      <translation>La prima si fa appena c'è qualcosa da conservare.</translation>
    </message>
    <message>
      <source>The password is too short. Take at least eight characters.</source>
      <translation>La password è troppo corta. Servono almeno otto caratteri.</translation>
    </message>
    <message>
      <source>The password is wrong, or the file is damaged: nobody can tell which. Nothing was changed. Type it again.</source>
      <translation>La password è sbagliata, o il file è danneggiato: non si può distinguere. Non è cambiato nulla. Scrivila di nuovo.</translation>
    </message>
    <message>
      <source>The password is wrong, or the file is damaged: nobody can tell which. Type it again.</source>
      <translation>La password è sbagliata, o il file è danneggiato: non si può distinguere. Scrivila di nuovo.</translation>
    </message>
    <message>
      <source>The password is wrong. Type it again.</source>
      <translation>La password è sbagliata. Scrivila di nuovo.</translation>
    </message>
    <message>
      <source>The password of the copy</source>
      <translation>La password della copia</translation>
    </message>
    <message>
      <source>The password, by hand</source>
      <translation>La password, a mano</translation>
    </message>
    <message>
      <source>The procedure, in four phases</source>
      <translation>La procedura, in quattro fasi</translation>
    </message>
    <message>
      <source>The restore was undone</source>
      <translation>Ripristino annullato</translation>
    </message>
    <message>
      <source>The same once more</source>
      <translation>La stessa, ancora una volta</translation>
    </message>
    <message>
      <source>The second place is not there now; the copy goes there when it is back.</source>
      <translation>Il secondo posto ora non c'è; la copia ci va quando torna.</translation>
    </message>
    <message>
      <source>The two are not the same. Type the password once more.</source>
      <translation>Le due non sono uguali. Scrivi la password ancora una volta.</translation>
    </message>
    <message>
      <source>There is no verified copy of it</source>
      <translation>Non ce n'è una copia verificata</translation>
    </message>
    <message>
      <source>This archive has a password.</source>
      <translation>Questo archivio ha una password.</translation>
    </message>
    <message>
      <source>This archive is in {place}. Do not open it on two computers at the same time.</source>
      <translation>Questo archivio è in {place}. Non aprirlo su due computer insieme.</translation>
    </message>
    <message>
      <source>This copy is damaged and is not used. Choose another one.</source>
      <translation>Questa copia è danneggiata e non si usa. Scegline un'altra.</translation>
    </message>
    <message>
      <source>This copy was made under a password of its own: the one the archive had then.</source>
      <translation>Questa copia ha una password sua: quella che l'archivio aveva allora.</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Riprova</translation>
    </message>
    <message>
      <source>Type the password above. Wrong and damaged look alike: if it is surely right, take an older backup.</source>
      <translation>Scrivi la password qui sopra. Sbagliata o file danneggiato, la risposta è la stessa: se è giusta di sicuro, prendi una copia meno recente.</translation>
    </message>
    <message>
      <source>Type the password.</source>
      <translation>Scrivi la password.</translation>
    </message>
    <message>
      <source>Undo the restore</source>
      <translation>Annulla il ripristino</translation>
    </message>
    <message>
      <source>Undone: {step}</source>
      <translation>Annullato: {step}</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Sblocca</translation>
    </message>
    <message>
      <source>Version {version} or a later one.</source>
      <translation>La versione {version} o una successiva.</translation>
    </message>
    <message>
      <source>What was read: {counts}</source>
      <translation>Si è letto: {counts}</translation>
    </message>
    <message>
      <source>What you were writing is still there.</source>
      <translation>Ciò che stavi scrivendo è ancora lì.</translation>
    </message>
    <message>
      <source>When the cycle ends, what helped and what hindered. It serves the next one.</source>
      <translation>Alla fine del ciclo, che cosa ha aiutato e che cosa ha ostacolato. Vale per il ciclo dopo.</translation>
    </message>
    <message>
      <source>Where shall finished copies go besides?</source>
      <translation>Dove vanno, in più, le copie finite?</translation>
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
      <translation>Dov'è l'archivio</translation>
    </message>
    <message>
      <source>Whoever has the file can read it. With a password the archive and its backups are encrypted.</source>
      <translation>Chi ha il file lo può leggere. Con una password l'archivio e le sue copie vengono cifrati.</translation>
    </message>
    <message>
      <source>Writing the archive and its backups anew</source>
      <translation>Riscrivo l'archivio e le sue copie</translation>
    </message>
    <message>
      <source>Written on</source>
      <translation>Scritta il</translation>
    </message>
    <message>
      <source>You are looking at a sample. Nothing of it stays.</source>
      <translation>Stai guardando un esempio. Non ne resta traccia.</translation>
    </message>
    <message>
      <source>You are looking at the copy made {when}. Nothing can be changed here.</source>
      <translation>Stai guardando la copia fatta {when}. Qui non si cambia nulla.</translation>
    </message>
    <message>
      <source>a network folder</source>
      <translation>una cartella di rete</translation>
    </message>
    <message>
      <source>at some time</source>
      <translation>non si sa quando</translation>
    </message>
    <message>
      <source>damaged</source>
      <translation>danneggiata</translation>
    </message>
    <message>
      <source>has one</source>
      <translation>ce l'ha</translation>
    </message>
    <message>
      <source>in the second place too</source>
      <translation>anche nel secondo posto</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>appena fatta</translation>
    </message>
    <message>
      <source>none outside this computer</source>
      <translation>nessuna fuori da questo computer</translation>
    </message>
    <message>
      <source>none yet: a folder on another disk, a stick, or one that a cloud service keeps</source>
      <translation>ancora nessuno: una cartella su un altro disco, una chiavetta o un servizio cloud</translation>
    </message>
    <message>
      <source>not read yet</source>
      <translation>da rileggere</translation>
    </message>
    <message>
      <source>outside {when}</source>
      <translation>fuori {when}</translation>
    </message>
    <message>
      <source>outside: not yet</source>
      <translation>fuori: non ancora</translation>
    </message>
    <message>
      <source>will be made here</source>
      <translation>nascerà qui</translation>
    </message>
    <message>
      <source>{count} GB</source>
      <translation>{count} GB</translation>
    </message>
    <message>
      <source>{path} is not there now</source>
      <translation>{path} ora non c'è</translation>
    </message>
    <message>
      <source>{place} made a second copy of this archive: {file}. Somebody changed both: open the other one, see what is only there, and write it here.</source>
      <translation>{place} ha fatto una seconda copia di questo archivio: {file}. Sono state cambiate tutte e due: apri l'altra, guarda che cosa c'è solo lì e scrivilo qui.</translation>
    </message>
    <message>
      <source>“{name}” is damaged</source>
      <translation>“{name}” è danneggiato</translation>
    </message>
    <message>
      <source>“{name}” is locked</source>
      <translation>«{name}» è bloccato</translation>
    </message>
    <message>
      <source>“{name}” is not where it was</source>
      <translation>“{name}” non è dov'era</translation>
    </message>
  </context>
</TS>
