<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n contacts</source>
      <translation>
        <numerusform>%n contatto</numerusform>
        <numerusform>%n contatti</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cycles</source>
      <translation>
        <numerusform>%n ciclo</numerusform>
        <numerusform>%n cicli</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n days</source>
      <translation>
        <numerusform>%n giorno</numerusform>
        <numerusform>%n giorni</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n months</source>
      <translation>
        <numerusform>%n mese</numerusform>
        <numerusform>%n mesi</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pictures drawn</source>
      <translation>
        <numerusform>%n immagine disegnata</numerusform>
        <numerusform>%n immagini disegnate</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n problems found</source>
      <translation>
        <numerusform>%n problema trovato</numerusform>
        <numerusform>%n problemi trovati</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n results</source>
      <translation>
        <numerusform>%n risultato</numerusform>
        <numerusform>%n risultati</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n selected</source>
      <translation>
        <numerusform>%n selezionato</numerusform>
        <numerusform>%n selezionati</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n stay, because later work refers to them.</source>
      <translation>
        <numerusform>%n resta, perché serve a ciò che è venuto dopo.</numerusform>
        <numerusform>%n restano, perché servono a ciò che è venuto dopo.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n stay, because they were changed since.</source>
      <translation>
        <numerusform>%n resta, perché è cambiato dopo.</numerusform>
        <numerusform>%n restano, perché sono cambiati dopo.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects</source>
      <translation>
        <numerusform>%n soggetto</numerusform>
        <numerusform>%n soggetti</numerusform>
      </translation>
    </message>
    <message>
      <source>A factor needs a name.</source>
      <translation>Serve il nome del fattore.</translation>
    </message>
    <message>
      <source>About CRM Desktop</source>
      <translation>Informazioni su CRM Desktop</translation>
    </message>
    <message>
      <source>Activities</source>
      <translation>Attività</translation>
    </message>
    <message>
      <source>Activity</source>
      <translation>Attività</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Aggiungi</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Indirizzo</translation>
    </message>
    <message>
      <source>Agrees</source>
      <translation>Acconsente</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>Importo</translation>
    </message>
    <message>
      <source>Analysis</source>
      <translation>Analisi</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>Applica</translation>
    </message>
    <message>
      <source>Archive</source>
      <translation>Archivio</translation>
    </message>
    <message>
      <source>As it is</source>
      <translation>Com'è</translation>
    </message>
    <message>
      <source>Attachments</source>
      <translation>Allegati</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Indietro</translation>
    </message>
    <message>
      <source>Backups and restore…</source>
      <translation>Copie e ripristino…</translation>
    </message>
    <message>
      <source>Birthday</source>
      <translation>Compleanno</translation>
    </message>
    <message>
      <source>Calendar</source>
      <translation>Calendario</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annulla</translation>
    </message>
    <message>
      <source>Certified e-mail</source>
      <translation>PEC</translation>
    </message>
    <message>
      <source>Certified e-mail (PEC)</source>
      <translation>PEC</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Cambia</translation>
    </message>
    <message>
      <source>Change of stage</source>
      <translation>Passaggio di stadio</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Cambia…</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>Canale</translation>
    </message>
    <message>
      <source>Characteristic</source>
      <translation>Caratteristica</translation>
    </message>
    <message>
      <source>Characteristics</source>
      <translation>Caratteristiche</translation>
    </message>
    <message>
      <source>Choose a subject.</source>
      <translation>Scegli un soggetto.</translation>
    </message>
    <message>
      <source>Chosen by you</source>
      <translation>Scelta da te</translation>
    </message>
    <message>
      <source>Classification</source>
      <translation>Classificazione</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Togli</translation>
    </message>
    <message>
      <source>Clear filters</source>
      <translation>Togli i filtri</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Cancella la ricerca</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Chiudi</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>Chiuso</translation>
    </message>
    <message>
      <source>Codes for invoices</source>
      <translation>Dati per le fatture</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Colonne</translation>
    </message>
    <message>
      <source>Columns as at first</source>
      <translation>Colonne come all’inizio</translation>
    </message>
    <message>
      <source>Company</source>
      <translation>Azienda</translation>
    </message>
    <message>
      <source>Company name</source>
      <translation>Ragione sociale</translation>
    </message>
    <message>
      <source>Company or name of the organisation</source>
      <translation>Azienda o nome dell'organizzazione</translation>
    </message>
    <message>
      <source>Confirm</source>
      <translation>Conferma</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Consenso</translation>
    </message>
    <message>
      <source>Constraints</source>
      <translation>Vincoli</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>Contatto</translation>
    </message>
    <message>
      <source>Contact details</source>
      <translation>Recapiti</translation>
    </message>
    <message>
      <source>Contacts</source>
      <translation>Contatti</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copia</translation>
    </message>
    <message>
      <source>Copy details</source>
      <translation>Copia i dettagli</translation>
    </message>
    <message>
      <source>Cost</source>
      <translation>Costo</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>Paese</translation>
    </message>
    <message>
      <source>Critical factors</source>
      <translation>Fattori critici</translation>
    </message>
    <message>
      <source>Cycle</source>
      <translation>Ciclo</translation>
    </message>
    <message>
      <source>Cycle {number}</source>
      <translation>Ciclo {number}</translation>
    </message>
    <message>
      <source>Cycles</source>
      <translation>Cicli</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Scuro</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Data</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Giorno</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Decisione</translation>
    </message>
    <message>
      <source>Del</source>
      <translation>Canc</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Elimina</translation>
    </message>
    <message>
      <source>Different</source>
      <translation>Diversi</translation>
    </message>
    <message>
      <source>Do not contact</source>
      <translation>Non contattare</translation>
    </message>
    <message>
      <source>Does not agree</source>
      <translation>Non acconsente</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fatta</translation>
    </message>
    <message>
      <source>Done on</source>
      <translation>Fatta il</translation>
    </message>
    <message>
      <source>Done||activity</source>
      <translation>Fatta</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>Scadenza</translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation>Doppioni</translation>
    </message>
    <message>
      <source>Duration</source>
      <translation>Durata</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>E-mail</translation>
    </message>
    <message>
      <source>Edit the subject</source>
      <translation>Modifica il soggetto</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Invio</translation>
    </message>
    <message>
      <source>Enter changes · Del to the trash</source>
      <translation>Invio modifica · Canc sposta nel cestino</translation>
    </message>
    <message>
      <source>Everything about {name}</source>
      <translation>Tutto su {name}</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>Prove</translation>
    </message>
    <message>
      <source>Excel workbook</source>
      <translation>Cartella di Excel</translation>
    </message>
    <message>
      <source>Expected value</source>
      <translation>Valore atteso</translation>
    </message>
    <message>
      <source>Expected value {amount}</source>
      <translation>Valore atteso {amount}</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Esporta…</translation>
    </message>
    <message>
      <source>Factor</source>
      <translation>Fattore</translation>
    </message>
    <message>
      <source>Factors</source>
      <translation>Fattori</translation>
    </message>
    <message>
      <source>Family name</source>
      <translation>Cognome</translation>
    </message>
    <message>
      <source>Fax</source>
      <translation>Fax</translation>
    </message>
    <message>
      <source>File</source>
      <translation>File</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Trova</translation>
    </message>
    <message>
      <source>Find duplicates…</source>
      <translation>Cerca doppioni…</translation>
    </message>
    <message>
      <source>Fingerprint</source>
      <translation>Impronta</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>Avanti</translation>
    </message>
    <message>
      <source>Given name</source>
      <translation>Nome</translation>
    </message>
    <message>
      <source>Go on with it</source>
      <translation>Riprendi</translation>
    </message>
    <message>
      <source>Goals</source>
      <translation>Scopi</translation>
    </message>
    <message>
      <source>Group</source>
      <translation>Gruppo</translation>
    </message>
    <message>
      <source>Heard</source>
      <translation>Sentito</translation>
    </message>
    <message>
      <source>Helped</source>
      <translation>Ha aiutato</translation>
    </message>
    <message>
      <source>Helped or hurt</source>
      <translation>Ha aiutato o ostacolato</translation>
    </message>
    <message>
      <source>Here since</source>
      <translation>Inserito il</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Storia</translation>
    </message>
    <message>
      <source>History of changes</source>
      <translation>Storia delle modifiche</translation>
    </message>
    <message>
      <source>How it ended</source>
      <translation>Com'è finita</translation>
    </message>
    <message>
      <source>How it goes on</source>
      <translation>Come va avanti</translation>
    </message>
    <message>
      <source>How you know</source>
      <translation>Come lo sai</translation>
    </message>
    <message>
      <source>How you mean to get there</source>
      <translation>Come pensi di arrivarci</translation>
    </message>
    <message>
      <source>Hurt</source>
      <translation>Ha ostacolato</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importa</translation>
    </message>
    <message>
      <source>Import a list</source>
      <translation>Importa una lista</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importa…</translation>
    </message>
    <message>
      <source>In short</source>
      <translation>In sintesi</translation>
    </message>
    <message>
      <source>In this stage since</source>
      <translation>In questo stadio dal</translation>
    </message>
    <message>
      <source>Information</source>
      <translation>Informazioni</translation>
    </message>
    <message>
      <source>Interests</source>
      <translation>Interessi</translation>
    </message>
    <message>
      <source>It is gone once you leave it</source>
      <translation>Sparisce quando ne esci</translation>
    </message>
    <message>
      <source>It was not saved. Try again.</source>
      <translation>Non è stato salvato. Riprova.</translation>
    </message>
    <message>
      <source>Job title</source>
      <translation>Ruolo</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Tipo</translation>
    </message>
    <message>
      <source>Kind of file</source>
      <translation>Tipo di file</translation>
    </message>
    <message>
      <source>Kind of subject</source>
      <translation>Tipo soggetto</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Etichetta</translation>
    </message>
    <message>
      <source>Last contact</source>
      <translation>Ultimo contatto</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>Mese scorso</translation>
    </message>
    <message>
      <source>Last year</source>
      <translation>Anno scorso</translation>
    </message>
    <message>
      <source>Learned on</source>
      <translation>Saputo il</translation>
    </message>
    <message>
      <source>Leave and go on later</source>
      <translation>Esci e continua dopo</translation>
    </message>
    <message>
      <source>Leave them out</source>
      <translation>Lasciali fuori</translation>
    </message>
    <message>
      <source>Left half typed {when}.</source>
      <translation>C'è una bozza a metà: {when}.</translation>
    </message>
    <message>
      <source>Legal basis</source>
      <translation>Base giuridica</translation>
    </message>
    <message>
      <source>Lesson</source>
      <translation>Lezione</translation>
    </message>
    <message>
      <source>Life cycle</source>
      <translation>Ciclo di vita</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Chiaro</translation>
    </message>
    <message>
      <source>Like the system</source>
      <translation>Come il sistema</translation>
    </message>
    <message>
      <source>Likeness</source>
      <translation>Somiglianza</translation>
    </message>
    <message>
      <source>Links</source>
      <translation>Legami</translation>
    </message>
    <message>
      <source>Lists</source>
      <translation>Liste</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>Blocca</translation>
    </message>
    <message>
      <source>Manual</source>
      <translation>Manuale</translation>
    </message>
    <message>
      <source>Marketing</source>
      <translation>Marketing</translation>
    </message>
    <message>
      <source>Marketing consent</source>
      <translation>Consenso al marketing</translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>Menu</translation>
    </message>
    <message>
      <source>Menu (F10)</source>
      <translation>Menu (F10)</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Unisci</translation>
    </message>
    <message>
      <source>Merge…</source>
      <translation>Unisci…</translation>
    </message>
    <message>
      <source>Met||request</source>
      <translation>Soddisfatta</translation>
    </message>
    <message>
      <source>Minutes</source>
      <translation>Minuti</translation>
    </message>
    <message>
      <source>Mobile</source>
      <translation>Cellulare</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>Mese</translation>
    </message>
    <message>
      <source>Mood</source>
      <translation>Umore</translation>
    </message>
    <message>
      <source>More filters</source>
      <translation>Altri filtri</translation>
    </message>
    <message>
      <source>Move to another computer…</source>
      <translation>Passa a un altro computer…</translation>
    </message>
    <message>
      <source>Move to the trash</source>
      <translation>Sposta nel cestino</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nome</translation>
    </message>
    <message>
      <source>Needs</source>
      <translation>Bisogni</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Nuovo</translation>
    </message>
    <message>
      <source>New archive</source>
      <translation>Nuovo archivio</translation>
    </message>
    <message>
      <source>New archive…</source>
      <translation>Nuovo archivio…</translation>
    </message>
    <message>
      <source>New subject</source>
      <translation>Nuovo soggetto</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Avanti</translation>
    </message>
    <message>
      <source>Next action</source>
      <translation>Prossima azione</translation>
    </message>
    <message>
      <source>Next contact</source>
      <translation>Prossimo contatto</translation>
    </message>
    <message>
      <source>Next review</source>
      <translation>Prossimo riesame</translation>
    </message>
    <message>
      <source>No</source>
      <translation>No</translation>
    </message>
    <message>
      <source>No cycle</source>
      <translation>Nessun ciclo</translation>
    </message>
    <message>
      <source>No next action</source>
      <translation>Nessuna prossima azione</translation>
    </message>
    <message>
      <source>No subject has this name. Choose one from the list.</source>
      <translation>Nessun soggetto ha questo nome. Sceglilo dall'elenco.</translation>
    </message>
    <message>
      <source>None planned</source>
      <translation>Nessuna</translation>
    </message>
    <message>
      <source>None yet</source>
      <translation>Nessuno ancora</translation>
    </message>
    <message>
      <source>Not decided</source>
      <translation>Da decidere</translation>
    </message>
    <message>
      <source>Not met||request</source>
      <translation>Non soddisfatta</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>Nothing to do here: {verb}</source>
      <translation>Niente da fare qui: {verb}</translation>
    </message>
    <message>
      <source>Objective</source>
      <translation>Obiettivo</translation>
    </message>
    <message>
      <source>Objective and strategy</source>
      <translation>Obiettivo e strategia</translation>
    </message>
    <message>
      <source>Objectives and strategies</source>
      <translation>Obiettivi e strategie</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Apri</translation>
    </message>
    <message>
      <source>Open a cycle</source>
      <translation>Apri un ciclo</translation>
    </message>
    <message>
      <source>Open another archive…</source>
      <translation>Apri un altro archivio…</translation>
    </message>
    <message>
      <source>Open it again</source>
      <translation>Riapri</translation>
    </message>
    <message>
      <source>Open the subject</source>
      <translation>Apri il soggetto</translation>
    </message>
    <message>
      <source>Opened</source>
      <translation>Aperto</translation>
    </message>
    <message>
      <source>Opened on</source>
      <translation>Aperto il</translation>
    </message>
    <message>
      <source>Other subject</source>
      <translation>Altro soggetto</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Esito</translation>
    </message>
    <message>
      <source>PEC</source>
      <translation>PEC</translation>
    </message>
    <message>
      <source>Paste a list</source>
      <translation>Incolla una lista</translation>
    </message>
    <message>
      <source>Pasted list</source>
      <translation>Lista incollata</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pausa</translation>
    </message>
    <message>
      <source>Perhaps the same as</source>
      <translation>Forse lo stesso di</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Periodo</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Persona</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Telefono</translation>
    </message>
    <message>
      <source>Postal code</source>
      <translation>CAP</translation>
    </message>
    <message>
      <source>Printed {day}</source>
      <translation>Stampato il {day}</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Stampa…</translation>
    </message>
    <message>
      <source>Priority</source>
      <translation>Priorità</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Privacy</translation>
    </message>
    <message>
      <source>Privacy…</source>
      <translation>Privacy…</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Prodotto</translation>
    </message>
    <message>
      <source>Province</source>
      <translation>Provincia</translation>
    </message>
    <message>
      <source>Province and country</source>
      <translation>Provincia e nazione</translation>
    </message>
    <message>
      <source>Purpose</source>
      <translation>Scopo</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>Quantità</translation>
    </message>
    <message>
      <source>Recent archives</source>
      <translation>Archivi recenti</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Ripeti</translation>
    </message>
    <message>
      <source>Relationships</source>
      <translation>Relazioni</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Rinomina</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Rinomina…</translation>
    </message>
    <message>
      <source>Request</source>
      <translation>Richiesta</translation>
    </message>
    <message>
      <source>Request: {title}</source>
      <translation>Richiesta: {title}</translation>
    </message>
    <message>
      <source>Requests</source>
      <translation>Richieste</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Ripristina</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Risultato</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Risultati</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Riesame</translation>
    </message>
    <message>
      <source>Review of cycle {number}</source>
      <translation>Riesame del ciclo {number}</translation>
    </message>
    <message>
      <source>Reviews</source>
      <translation>Riesami</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Ruolo</translation>
    </message>
    <message>
      <source>SDI code</source>
      <translation>Codice SDI</translation>
    </message>
    <message>
      <source>Sales</source>
      <translation>Fatturato</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Salva</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>Salva come PDF</translation>
    </message>
    <message>
      <source>Save as PDF…</source>
      <translation>Salva come PDF…</translation>
    </message>
    <message>
      <source>Saved: {file}</source>
      <translation>Salvato: {file}</translation>
    </message>
    <message>
      <source>Scope</source>
      <translation>Ambito</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Cerca</translation>
    </message>
    <message>
      <source>Search in the list</source>
      <translation>Cerca nell’elenco</translation>
    </message>
    <message>
      <source>Sector</source>
      <translation>Settore</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Impostazioni</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Peso</translation>
    </message>
    <message>
      <source>Something unexpected happened</source>
      <translation>È successo qualcosa di imprevisto</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Fonte</translation>
    </message>
    <message>
      <source>Stage</source>
      <translation>Stadio</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Stato</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Passi</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Ferma</translation>
    </message>
    <message>
      <source>Strategy</source>
      <translation>Strategia</translation>
    </message>
    <message>
      <source>Street</source>
      <translation>Via</translation>
    </message>
    <message>
      <source>Street and number</source>
      <translation>Via e numero</translation>
    </message>
    <message>
      <source>Subject</source>
      <translation>Soggetto</translation>
    </message>
    <message>
      <source>Subjects</source>
      <translation>Soggetti</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Sintesi</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Etichette</translation>
    </message>
    <message>
      <source>Take away</source>
      <translation>Togli</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Target</translation>
    </message>
    <message>
      <source>Tax code</source>
      <translation>Codice fiscale</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Testo</translation>
    </message>
    <message>
      <source>There is no list to paste. Copy the rows, with their headings, and press Ctrl+V again.</source>
      <translation>Negli appunti non c'è una lista. Copia le righe con le loro intestazioni e premi di nuovo Ctrl+V.</translation>
    </message>
    <message>
      <source>This import can no longer be undone. Nothing was changed.</source>
      <translation>Questa importazione non si può più annullare. Non è cambiato niente.</translation>
    </message>
    <message>
      <source>Tier</source>
      <translation>Fascia</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titolo</translation>
    </message>
    <message>
      <source>To decide</source>
      <translation>Da decidere</translation>
    </message>
    <message>
      <source>Town</source>
      <translation>Città</translation>
    </message>
    <message>
      <source>Trash</source>
      <translation>Cestino</translation>
    </message>
    <message>
      <source>Trash…</source>
      <translation>Cestino…</translation>
    </message>
    <message>
      <source>Type a name</source>
      <translation>Scrivi un nome</translation>
    </message>
    <message>
      <source>Under way</source>
      <translation>In corso</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annulla</translation>
    </message>
    <message>
      <source>VAT number</source>
      <translation>Partita IVA</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valore</translation>
    </message>
    <message>
      <source>Website</source>
      <translation>Sito web</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Peso</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Che cosa</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Che cosa è successo</translation>
    </message>
    <message>
      <source>What happened?</source>
      <translation>Che cosa è successo?</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>Che cosa fare</translation>
    </message>
    <message>
      <source>What was being saved was not saved; everything else is as it was. You can go on. The details below say where it happened; they hold none of your data.</source>
      <translation>Quello che stavi salvando non è stato salvato; tutto il resto è com’era. Puoi continuare. I dettagli qui sotto dicono dove è successo e non contengono dati tuoi.</translation>
    </message>
    <message>
      <source>What you want to obtain</source>
      <translation>Che cosa vuoi ottenere</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Quando</translation>
    </message>
    <message>
      <source>Where the contact comes from</source>
      <translation>Da dove viene il contatto</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Perché</translation>
    </message>
    <message>
      <source>Write a date, like 27/11, tomorrow or +7</source>
      <translation>Scrivi una data, come 27/11, domani o +7</translation>
    </message>
    <message>
      <source>Write a duration, like 1h 30 or 45</source>
      <translation>Scrivi una durata, come 1h 30 o 45</translation>
    </message>
    <message>
      <source>Write a number</source>
      <translation>Scrivi un numero</translation>
    </message>
    <message>
      <source>Write a time, like 9:30</source>
      <translation>Scrivi un’ora, come 9:30</translation>
    </message>
    <message>
      <source>Write an amount, like 1250,50</source>
      <translation>Scrivi un importo, come 1250,50</translation>
    </message>
    <message>
      <source>Write the day.</source>
      <translation>Scrivi il giorno.</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Sì</translation>
    </message>
    <message>
      <source>Your fields</source>
      <translation>Campi tuoi</translation>
    </message>
    <message>
      <source>all is well</source>
      <translation>tutto a posto</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>e %n altra</numerusform>
        <numerusform>e altre %n</numerusform>
      </translation>
    </message>
    <message>
      <source>certified e-mail</source>
      <translation>PEC</translation>
    </message>
    <message>
      <source>e.g. 1h 30</source>
      <translation>es. 1h 30</translation>
    </message>
    <message>
      <source>e.g. 27/11, tomorrow, fri</source>
      <translation>es. 27/11, domani, ven</translation>
    </message>
    <message>
      <source>no</source>
      <translation>no</translation>
    </message>
    <message>
      <source>not yet</source>
      <translation>non ancora</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>niente</translation>
    </message>
    <message>
      <source>overdue {day}</source>
      <translation>scaduta {day}</translation>
    </message>
    <message>
      <source>today</source>
      <translation>oggi</translation>
    </message>
    <message>
      <source>tomorrow</source>
      <translation>domani</translation>
    </message>
    <message>
      <source>undone</source>
      <translation>annullato</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>sì</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>ieri</translation>
    </message>
    <message>
      <source>{day} at {time}</source>
      <translation>{day} alle {time}</translation>
    </message>
    <message>
      <source>{file} could not be written ({reason}). Choose another place and try again.</source>
      <translation>{file} non si è potuto scrivere ({reason}). Scegli un altro posto e riprova.</translation>
    </message>
    <message>
      <source>{name}: {value}</source>
      <translation>{name}: {value}</translation>
    </message>
    <message>
      <source>{path}
Click to open the folder</source>
      <translation>{path}
Fai clic per aprire la cartella</translation>
    </message>
    <message numerus="yes">
      <source>{values} and %n more</source>
      <translation>
        <numerusform>{values} e un’altra</numerusform>
        <numerusform>{values} e altre %n</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{what}, %n seconds left</source>
      <translation>
        <numerusform>{what}, ancora un secondo</numerusform>
        <numerusform>{what}, ancora %n secondi</numerusform>
      </translation>
    </message>
    <message>
      <source>{what}, {day}</source>
      <translation>{what}, {day}</translation>
    </message>
  </context>
</TS>
