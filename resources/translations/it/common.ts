<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n days</source>
      <translation>
        <numerusform>%n giorno</numerusform>
        <numerusform>%n giorni</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n selected</source>
      <translation>
        <numerusform>%n selezionato</numerusform>
        <numerusform>%n selezionati</numerusform>
      </translation>
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
      <translation type="unfinished" />
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
      <source>Back</source>
      <translation>Indietro</translation>
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
      <source>Change of stage</source>
      <translation>Cambio di fase</translation>
    </message>
    <message>
      <source>Characteristic</source>
      <translation>Caratteristica</translation>
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
      <translation type="unfinished" />
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
      <source>Confirmed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Constraints</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contact</source>
      <translation>Contatto</translation>
    </message>
    <message>
      <source>Copy details</source>
      <translation>Copia i dettagli</translation>
    </message>
    <message>
      <source>Cost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cycle</source>
      <translation type="unfinished" />
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
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expected value</source>
      <translation>Valore atteso</translation>
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
      <source>Find</source>
      <translation>Trova</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>Avanti</translation>
    </message>
    <message>
      <source>Goals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help</source>
      <translation>Guida</translation>
    </message>
    <message>
      <source>Helped</source>
      <translation>Ha aiutato</translation>
    </message>
    <message>
      <source>History of changes</source>
      <translation>Storia delle modifiche</translation>
    </message>
    <message>
      <source>How it ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hurt</source>
      <translation>Ha ostacolato</translation>
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
      <source>It was not saved. Try again.</source>
      <translation>Non è stato salvato. Riprova.</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave and go on later</source>
      <translation>Esci e continua dopo</translation>
    </message>
    <message>
      <source>Lesson</source>
      <translation type="unfinished" />
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
      <source>Link</source>
      <translation type="unfinished" />
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
      <source>Month</source>
      <translation>Mese</translation>
    </message>
    <message>
      <source>More filters</source>
      <translation>Altri filtri</translation>
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needs</source>
      <translation type="unfinished" />
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
      <source>Next</source>
      <translation>Avanti</translation>
    </message>
    <message>
      <source>None planned</source>
      <translation>Nessuna</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to do here: {verb}</source>
      <translation>Niente da fare qui: {verb}</translation>
    </message>
    <message>
      <source>Objective</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open another archive…</source>
      <translation>Apri un altro archivio…</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pause</source>
      <translation>Pausa</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Periodo</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Stampa…</translation>
    </message>
    <message>
      <source>Priority</source>
      <translation type="unfinished" />
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
      <source>Quantity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received</source>
      <translation type="unfinished" />
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
      <source>Request</source>
      <translation>Richiesta</translation>
    </message>
    <message>
      <source>Requests</source>
      <translation>Richieste</translation>
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
      <source>Role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
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
      <source>Settings</source>
      <translation>Impostazioni</translation>
    </message>
    <message>
      <source>Something unexpected happened</source>
      <translation>È successo qualcosa di imprevisto</translation>
    </message>
    <message>
      <source>Stage</source>
      <translation>Stadio</translation>
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steps</source>
      <translation>Passi</translation>
    </message>
    <message>
      <source>Strategy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Subjects</source>
      <translation>Soggetti</translation>
    </message>
    <message>
      <source>Target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text</source>
      <translation>Testo</translation>
    </message>
    <message>
      <source>Tier</source>
      <translation>Fascia</translation>
    </message>
    <message>
      <source>Time</source>
      <translation type="unfinished" />
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
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was being saved was not saved; everything else is as it was. You can go on. The details below say where it happened; they hold none of your data.</source>
      <translation>Quello che stavi salvando non è stato salvato; tutto il resto è com’era. Puoi continuare. I dettagli qui sotto dicono dove è successo e non contengono dati tuoi.</translation>
    </message>
    <message>
      <source>When</source>
      <translation type="unfinished" />
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
      <source>e.g. 27/11, tomorrow, fri</source>
      <translation>es. 27/11, domani, ven</translation>
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
  </context>
</TS>
