<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n activities changed</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n activities completed</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n activities moved to the trash</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n activities postponed to {day}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n activities taken out of the trash</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n activities to do again</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cycles have this objective. It was not deleted. Close it instead.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files attached to {name}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests changed</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests confirmed</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests met</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests moved to the trash</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests no longer confirmed</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests not met</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests open again</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests taken out of the trash</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n results changed</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n results moved to the trash</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n results taken out of the trash</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects moved to the trash</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n values cannot be of the type “{type}”, such as “{value}”. Nothing was changed. Correct them first, or keep the type.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>A</source>
      <translation>A</translation>
    </message>
    <message>
      <source>A characteristic taken away from {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A field named {name} is there already. Nothing was saved. Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A file needs a name. It was not renamed. Write one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A name is needed. Nothing was saved. Write one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A name or a company is needed. Nothing was saved. Write one of the two.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A subject cannot be linked to itself. Nothing was saved. Choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A tax code has 16 characters, or 11 digits. It is kept as you write it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A title is missing. Nothing was saved. Write what it is about.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Activity added: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Activity changed: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Activity completed: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Activity completed: {title}. Next: {next}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An Italian VAT number has 11 digits. It is kept as you write it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An SDI code has 7 characters, 6 for public bodies. It is kept as you write it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An objective needs words. Nothing was saved. Write what you want to obtain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Appointment</source>
      <translation>Appuntamento</translation>
    </message>
    <message>
      <source>Approach</source>
      <translation>Approccio</translation>
    </message>
    <message>
      <source>Assistance</source>
      <translation>Assistenza</translation>
    </message>
    <message>
      <source>Association</source>
      <translation>Associazione</translation>
    </message>
    <message>
      <source>B</source>
      <translation>B</translation>
    </message>
    <message>
      <source>Bad mood</source>
      <translation>Umore cattivo</translation>
    </message>
    <message>
      <source>Budget</source>
      <translation>Spesa</translation>
    </message>
    <message>
      <source>Business||request</source>
      <translation>Affari</translation>
    </message>
    <message>
      <source>C</source>
      <translation>C</translation>
    </message>
    <message>
      <source>Call</source>
      <translation>Chiamata</translation>
    </message>
    <message>
      <source>Certain</source>
      <translation>Sicura</translation>
    </message>
    <message>
      <source>Changed: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Characteristic renamed: {trait}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chosen as a target: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Commercial</source>
      <translation>Commerciale</translation>
    </message>
    <message>
      <source>Company</source>
      <translation>Azienda</translation>
    </message>
    <message>
      <source>Competitor</source>
      <translation>Concorrente</translation>
    </message>
    <message>
      <source>Complaint</source>
      <translation>Reclamo</translation>
    </message>
    <message>
      <source>Constraint</source>
      <translation>Vincolo</translation>
    </message>
    <message>
      <source>Context</source>
      <translation>Contesto</translation>
    </message>
    <message>
      <source>Corporate</source>
      <translation>Aziendale</translation>
    </message>
    <message>
      <source>Cycle closed</source>
      <translation>Ciclo chiuso</translation>
    </message>
    <message>
      <source>Cycle opened</source>
      <translation>Ciclo aperto</translation>
    </message>
    <message>
      <source>Decision maker</source>
      <translation>Chi decide</translation>
    </message>
    <message>
      <source>Decline</source>
      <translation>Declino</translation>
    </message>
    <message>
      <source>Development</source>
      <translation>Sviluppo</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Documento</translation>
    </message>
    <message>
      <source>Done||activity</source>
      <translation>Fatta</translation>
    </message>
    <message>
      <source>Doubtful</source>
      <translation>Dubbia</translation>
    </message>
    <message>
      <source>Dropped||activity</source>
      <translation>Lasciata</translation>
    </message>
    <message>
      <source>Dropped||aim</source>
      <translation>Lasciato</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>E-mail</translation>
    </message>
    <message>
      <source>Entry||lifecycle</source>
      <translation>Ingresso</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>Evento</translation>
    </message>
    <message>
      <source>Fax</source>
      <translation>Fax</translation>
    </message>
    <message>
      <source>Field added: {field}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field changed: {field}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field deleted with its values: {field}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File renamed: {file}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File taken away: {file}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From me</source>
      <translation>Da me</translation>
    </message>
    <message>
      <source>From them</source>
      <translation>Da loro</translation>
    </message>
    <message>
      <source>Goal</source>
      <translation>Scopo</translation>
    </message>
    <message>
      <source>Good mood</source>
      <translation>Umore buono</translation>
    </message>
    <message>
      <source>Growing</source>
      <translation>In crescita</translation>
    </message>
    <message>
      <source>Hook</source>
      <translation>Aggancio</translation>
    </message>
    <message>
      <source>Identification</source>
      <translation>Identificazione</translation>
    </message>
    <message>
      <source>Information||fact</source>
      <translation>Informazione</translation>
    </message>
    <message>
      <source>Information||request</source>
      <translation>Informazioni</translation>
    </message>
    <message>
      <source>Interest</source>
      <translation>Interesse</translation>
    </message>
    <message>
      <source>Introduction</source>
      <translation>Presentazione</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Chiave</translation>
    </message>
    <message>
      <source>Letter</source>
      <translation>Lettera</translation>
    </message>
    <message>
      <source>Life cycle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Life cycle changed: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Likely</source>
      <translation>Probabile</translation>
    </message>
    <message>
      <source>Link added: {name} and {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link changed: {name} and {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link taken away: {name} and {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Little</source>
      <translation>Poco</translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>Perso</translation>
    </message>
    <message>
      <source>Marketing consent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Marketing consent changed: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Maturity</source>
      <translation>Maturità</translation>
    </message>
    <message>
      <source>Medium</source>
      <translation>Medio</translation>
    </message>
    <message>
      <source>Meeting</source>
      <translation>Incontro</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>Messaggio</translation>
    </message>
    <message>
      <source>Met||request</source>
      <translation>Soddisfatta</translation>
    </message>
    <message>
      <source>Mobile</source>
      <translation>Cellulare</translation>
    </message>
    <message>
      <source>Moved to the trash: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Much</source>
      <translation>Molto</translation>
    </message>
    <message>
      <source>Need</source>
      <translation>Bisogno</translation>
    </message>
    <message>
      <source>Neutral mood</source>
      <translation>Umore neutro</translation>
    </message>
    <message>
      <source>New objective: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next cycle</source>
      <translation>Prossimo ciclo</translation>
    </message>
    <message>
      <source>No</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No change</source>
      <translation>Nessun cambiamento</translation>
    </message>
    <message>
      <source>No longer a target: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not met||request</source>
      <translation>Non soddisfatta</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Numero</translation>
    </message>
    <message>
      <source>Objective changed: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Objective closed: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Objective deleted: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Objective open again: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Offer</source>
      <translation>Offerta</translation>
    </message>
    <message>
      <source>Open||request</source>
      <translation>Aperta</translation>
    </message>
    <message>
      <source>Other contact</source>
      <translation>Altro recapito</translation>
    </message>
    <message>
      <source>Other factors</source>
      <translation>Altri fattori</translation>
    </message>
    <message>
      <source>Other result</source>
      <translation>Altro risultato</translation>
    </message>
    <message>
      <source>Partly reached</source>
      <translation>Raggiunto in parte</translation>
    </message>
    <message>
      <source>Party</source>
      <translation>Di partito</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Persone</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Persona</translation>
    </message>
    <message>
      <source>Personal</source>
      <translation>Personale</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Telefono</translation>
    </message>
    <message>
      <source>Planned||activity</source>
      <translation>Pianificata</translation>
    </message>
    <message>
      <source>Political</source>
      <translation>Politico</translation>
    </message>
    <message>
      <source>Priority changed: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Professional</source>
      <translation>Professionale</translation>
    </message>
    <message>
      <source>Prospect</source>
      <translation>Potenziale</translation>
    </message>
    <message>
      <source>Public body</source>
      <translation>Ente pubblico</translation>
    </message>
    <message>
      <source>Reached</source>
      <translation>Raggiunto</translation>
    </message>
    <message>
      <source>Relationship</source>
      <translation>Relazione</translation>
    </message>
    <message>
      <source>Renewal</source>
      <translation>Rinnovo</translation>
    </message>
    <message>
      <source>Request added: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Request changed: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Result changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Result recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sale</source>
      <translation>Vendita</translation>
    </message>
    <message>
      <source>Scope changed: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Setting changed</source>
      <translation>Impostazione cambiata</translation>
    </message>
    <message>
      <source>Social</source>
      <translation>Sociale</translation>
    </message>
    <message>
      <source>Social network</source>
      <translation>Rete sociale</translation>
    </message>
    <message>
      <source>Stop here</source>
      <translation>Ferma qui</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Interrotto</translation>
    </message>
    <message>
      <source>Subject added: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag</source>
      <translation>Etichetta</translation>
    </message>
    <message>
      <source>Task</source>
      <translation>Compito</translation>
    </message>
    <message>
      <source>The SQLite library of this computer ({version}) is too old and could damage the archive. Nothing was opened. Install the program again.</source>
      <translation>La libreria SQLite di questo computer ({version}) è troppo vecchia e potrebbe rovinare l’archivio. Non è stato aperto nulla. Installa di nuovo il programma.</translation>
    </message>
    <message>
      <source>The archive is busy: another program is using {path}. Nothing was changed. Wait a moment and try again.</source>
      <translation>L’archivio è occupato: un altro programma sta usando {path}. Non è cambiato nulla. Aspetta un momento e riprova.</translation>
    </message>
    <message>
      <source>The archive {path} can only be read. Nothing was changed. Make the file and its folder writable, or move it to another folder.</source>
      <translation>L’archivio {path} si può solo leggere. Non è cambiato nulla. Rendi scrivibili il file e la sua cartella, o spostalo in un’altra cartella.</translation>
    </message>
    <message>
      <source>The archive {path} is damaged. It was not touched. Restore the newest copy, or open another archive.</source>
      <translation>L’archivio {path} è danneggiato. Non è stato toccato. Ripristina la copia più recente, o apri un altro archivio.</translation>
    </message>
    <message>
      <source>The archive {path} is not there. Nothing was created. Look for the file, or open another archive.</source>
      <translation>L’archivio {path} non c’è. Non è stato creato nulla. Cerca il file, o apri un altro archivio.</translation>
    </message>
    <message>
      <source>The archive {path} is open in another window or for another user. Nothing was changed. Close it there and try again.</source>
      <translation>L’archivio {path} è aperto in un’altra finestra o da un altro utente. Non è cambiato nulla. Chiudilo là e riprova.</translation>
    </message>
    <message>
      <source>The check digit does not match: one digit may be wrong. It is kept as you write it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cycle or the reason belongs to another subject. Nothing was saved. Choose it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk did not answer while working on {path}. What was saved before is safe, this change was not written. Check the disk and try again.</source>
      <translation>Il disco non ha risposto mentre lavoravi su {path}. Quello che era salvato è al sicuro, questa modifica non è stata scritta. Controlla il disco e riprova.</translation>
    </message>
    <message>
      <source>The disk is full. What was saved before is safe, this change was not written. Make room and try again.</source>
      <translation>Il disco è pieno. Quello che era salvato è al sicuro, questa modifica non è stata scritta. Fai spazio e riprova.</translation>
    </message>
    <message>
      <source>The file is no longer in the archive. Nothing was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The last character does not match: one may be wrong. It is kept as you write it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is a file at {path} already. It was not touched. Choose another name, or open it.</source>
      <translation>In {path} c’è già un file. Non è stato toccato. Scegli un altro nome, o aprilo.</translation>
    </message>
    <message>
      <source>There is no field named {field}. Nothing was listed. See the names with `list --help`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no question named {question}. `ask --list` names them.</source>
      <translation>Non c’è una domanda di nome {question}. `ask --list` le elenca.</translation>
    </message>
    <message>
      <source>There is no screen to open a window on. Nothing was opened. The command line works without one: crm-desktop --help; crm-desktop self-test draws every page into pictures.</source>
      <translation>Non c’è uno schermo su cui aprire la finestra. Non è stato aperto nulla. La riga di comando funziona anche senza: crm-desktop --help; crm-desktop self-test disegna ogni pagina in immagini.</translation>
    </message>
    <message>
      <source>There is one with this name already. Nothing was changed. Choose another name.</source>
      <translation>Ce n’è già uno con questo nome. Non è cambiato nulla. Scegli un altro nome.</translation>
    </message>
    <message>
      <source>This does not look like a phone number. It is kept as you write it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This does not look like a web address. It is kept as you write it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This does not look like an e-mail address. It is kept as you write it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This link with {name} is there already. Nothing was saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This step can no longer be undone. Nothing was changed.</source>
      <translation>Questo passo non si può più annullare. Non è cambiato nulla.</translation>
    </message>
    <message>
      <source>Tier changed: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Timing</source>
      <translation>Tempi</translation>
    </message>
    <message>
      <source>To decide</source>
      <translation>Da decidere</translation>
    </message>
    <message>
      <source>Trade union</source>
      <translation>Sindacale</translation>
    </message>
    <message>
      <source>Understanding</source>
      <translation>Intesa</translation>
    </message>
    <message>
      <source>Video call</source>
      <translation>Videochiamata</translation>
    </message>
    <message>
      <source>Visit</source>
      <translation>Visita</translation>
    </message>
    <message>
      <source>Website</source>
      <translation>Sito web</translation>
    </message>
    <message>
      <source>What you were changing is no longer there. Nothing was changed. Undo may bring it back.</source>
      <translation>Quello che stavi modificando non c’è più. Non è cambiato nulla. Forse Annulla lo riporta.</translation>
    </message>
    <message>
      <source>Won</source>
      <translation>Vinto</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>Anno</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yes or no</source>
      <translation>Sì o no</translation>
    </message>
    <message>
      <source>You have no permission to write {path}. Nothing was changed. Ask for the permission, or choose another folder.</source>
      <translation>Non hai il permesso di scrivere {path}. Non è cambiato nulla. Chiedi il permesso, o scegli un’altra cartella.</translation>
    </message>
    <message>
      <source>belongs there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has as a member…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has as a part…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>introduced by this subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>introduced…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is a member of…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is a member there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is a partner of…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is part of…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is where … works</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>knows</source>
      <translation>conosce</translation>
    </message>
    <message>
      <source>knows…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>made the introduction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>member</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>member of</source>
      <translation>membro di</translation>
    </message>
    <message>
      <source>part of</source>
      <translation>parte di</translation>
    </message>
    <message>
      <source>part of this subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>partner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>partner of</source>
      <translation>socio di</translation>
    </message>
    <message>
      <source>referred by</source>
      <translation>presentato da</translation>
    </message>
    <message>
      <source>same VAT number or tax code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>same e-mail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>same name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>same phone number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>was introduced by…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where they work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>works for</source>
      <translation>lavora per</translation>
    </message>
    <message>
      <source>works for…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>works here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{field} cannot be “{value}”. Nothing was listed. Write true, false or nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} cannot be read. Nothing was attached. Check that it is still there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} could not be written ({reason}). Choose another place and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is larger than {limit} MB. Nothing was attached. Keep it where it is and note its place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{file} is not a file. Nothing was attached. Choose files, not folders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} could not be written. Nothing was saved. Choose another folder and try again.</source>
      <translation>{name} non si può scrivere. Non è stato salvato nulla. Scegli un’altra cartella e riprova.</translation>
    </message>
    <message>
      <source>{name} is there already. Nothing was renamed. Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} belongs to another program. It was not touched. Choose another file.</source>
      <translation>{path} è di un altro programma. Non è stato toccato. Scegli un altro file.</translation>
    </message>
    <message>
      <source>{path} cannot be opened. Nothing was changed. Check that the folder is there and that you may write in it.</source>
      <translation>{path} non si può aprire. Non è cambiato nulla. Controlla che la cartella ci sia e che tu possa scriverci.</translation>
    </message>
    <message>
      <source>{path} is not an archive of CRM Desktop, or it is damaged from its first bytes. It was not touched. Choose another file.</source>
      <translation>{path} non è un archivio di CRM Desktop, o è danneggiato fin dai primi byte. Non è stato toccato. Scegli un altro file.</translation>
    </message>
    <message>
      <source>{path} was written by a newer version of CRM Desktop. It was not touched. Install the newest version and open it again.</source>
      <translation>{path} è stato scritto da una versione più nuova di CRM Desktop. Non è stato toccato. Installa l’ultima versione e riaprilo.</translation>
    </message>
    <message>
      <source>{path} was written by an older version. It was not touched. Open it in the window once, then try again.</source>
      <translation>{path} è stato scritto da una versione precedente. Non è stato toccato. Aprilo una volta nella finestra, poi riprova.</translation>
    </message>
    <message>
      <source>{trait} added to {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value}” cannot be saved in this field. Nothing was changed. Correct it and save again.</source>
      <translation>«{value}» non si può salvare in questo campo. Non è cambiato nulla. Correggilo e salva di nuovo.</translation>
    </message>
  </context>
</TS>
