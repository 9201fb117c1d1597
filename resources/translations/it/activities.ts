<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n more in the lists</source>
      <translation>
        <numerusform>%n altro negli elenchi</numerusform>
        <numerusform>%n altri negli elenchi</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n selected||activities</source>
      <translation>
        <numerusform>%n selezionata</numerusform>
        <numerusform>%n selezionate</numerusform>
      </translation>
    </message>
    <message>
      <source>Activity or subject</source>
      <translation>Attività o soggetto</translation>
    </message>
    <message>
      <source>Activity, done {day}</source>
      <translation>Attività, fatta {day}</translation>
    </message>
    <message>
      <source>Activity, due {day}</source>
      <translation>Attività, per {day}</translation>
    </message>
    <message>
      <source>Activity, then</source>
      <translation>Attività, dopo</translation>
    </message>
    <message>
      <source>Activity, {state}</source>
      <translation>Attività, {state}</translation>
    </message>
    <message>
      <source>Add an activity…</source>
      <translation>Aggiungi un'attività…</translation>
    </message>
    <message>
      <source>Add the next activity…</source>
      <translation>Aggiungi l'attività che segue…</translation>
    </message>
    <message>
      <source>Add…</source>
      <translation>Aggiungi…</translation>
    </message>
    <message>
      <source>After: {title}</source>
      <translation>Dopo: {title}</translation>
    </message>
    <message>
      <source>Amount {amount}</source>
      <translation>Importo {amount}</translation>
    </message>
    <message>
      <source>Amount €</source>
      <translation>Importo €</translation>
    </message>
    <message>
      <source>Another day…</source>
      <translation>Un altro giorno…</translation>
    </message>
    <message>
      <source>Another one</source>
      <translation>Un altro</translation>
    </message>
    <message>
      <source>Another one||activity</source>
      <translation>Un'altra</translation>
    </message>
    <message>
      <source>Because of</source>
      <translation>Per quale richiesta o obiettivo</translation>
    </message>
    <message numerus="yes">
      <source>Change %n activities</source>
      <translation>
        <numerusform>Modifica %n attività</numerusform>
        <numerusform>Modifica %n attività</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Change %n requests</source>
      <translation>
        <numerusform>Modifica %n richiesta</numerusform>
        <numerusform>Modifica %n richieste</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Change %n results</source>
      <translation>
        <numerusform>Modifica %n risultato</numerusform>
        <numerusform>Modifica %n risultati</numerusform>
      </translation>
    </message>
    <message>
      <source>Change the activity</source>
      <translation>Modifica l'attività</translation>
    </message>
    <message>
      <source>Change the request</source>
      <translation>Modifica la richiesta</translation>
    </message>
    <message>
      <source>Change the result</source>
      <translation>Modifica il risultato</translation>
    </message>
    <message>
      <source>Choose a row to see its thread.</source>
      <translation>Scegli una riga per vederne il filo.</translation>
    </message>
    <message>
      <source>Closed requests</source>
      <translation>Richieste chiuse</translation>
    </message>
    <message>
      <source>Complete</source>
      <translation>Completa</translation>
    </message>
    <message>
      <source>Complete the activity</source>
      <translation>Completa l'attività</translation>
    </message>
    <message>
      <source>Confirmed by the subject</source>
      <translation>Confermata dal soggetto</translation>
    </message>
    <message>
      <source>Confirmed||request</source>
      <translation>Confermata</translation>
    </message>
    <message>
      <source>Cost {amount}</source>
      <translation>Costo {amount}</translation>
    </message>
    <message>
      <source>Cost €</source>
      <translation>Costo €</translation>
    </message>
    <message>
      <source>Cycle {number}, {stage}</source>
      <translation>Ciclo {number}, {stage}</translation>
    </message>
    <message>
      <source>Dates…</source>
      <translation>Date…</translation>
    </message>
    <message>
      <source>Deadlines, budget, rules</source>
      <translation>Scadenze, spesa, regole</translation>
    </message>
    <message>
      <source>Done before</source>
      <translation>Fatte prima</translation>
    </message>
    <message>
      <source>Done in the last 7 days</source>
      <translation>Fatte negli ultimi 7 giorni</translation>
    </message>
    <message>
      <source>Done: {outcome}</source>
      <translation>Fatta: {outcome}</translation>
    </message>
    <message>
      <source>Dropped activities</source>
      <translation>Attività abbandonate</translation>
    </message>
    <message>
      <source>Empty if nothing follows</source>
      <translation>Vuoto se non segue niente</translation>
    </message>
    <message>
      <source>Expected {amount}</source>
      <translation>Atteso {amount}</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Da</translation>
    </message>
    <message>
      <source>How did it go?</source>
      <translation>Com'è andata?</translation>
    </message>
    <message>
      <source>In words</source>
      <translation>In parole</translation>
    </message>
    <message>
      <source>Known to the</source>
      <translation>Quanto se ne sa</translation>
    </message>
    <message>
      <source>Mark “{title}” as met</source>
      <translation>Segna «{title}» come soddisfatta</translation>
    </message>
    <message>
      <source>More actions</source>
      <translation>Altre azioni</translation>
    </message>
    <message>
      <source>New activity</source>
      <translation>Nuova attività</translation>
    </message>
    <message>
      <source>New request</source>
      <translation>Nuova richiesta</translation>
    </message>
    <message>
      <source>Next activity</source>
      <translation>Prossima attività</translation>
    </message>
    <message>
      <source>Next week</source>
      <translation>Settimana prossima</translation>
    </message>
    <message>
      <source>No activity with these filters.</source>
      <translation>Nessuna attività con questi filtri.</translation>
    </message>
    <message>
      <source>No reason</source>
      <translation>Senza motivo</translation>
    </message>
    <message>
      <source>No reason yet</source>
      <translation>Ancora senza motivo</translation>
    </message>
    <message>
      <source>No request with these filters.</source>
      <translation>Nessuna richiesta con questi filtri.</translation>
    </message>
    <message>
      <source>No requests yet.</source>
      <translation>Ancora nessuna richiesta.</translation>
    </message>
    <message>
      <source>No result with these filters.</source>
      <translation>Nessun risultato con questi filtri.</translation>
    </message>
    <message>
      <source>No results yet.</source>
      <translation>Ancora nessun risultato.</translation>
    </message>
    <message>
      <source>Not confirmed</source>
      <translation>Non confermata</translation>
    </message>
    <message>
      <source>Not confirmed yet</source>
      <translation>Non ancora confermata</translation>
    </message>
    <message>
      <source>Not linked</source>
      <translation>Senza origine</translation>
    </message>
    <message>
      <source>Not yet</source>
      <translation>Non ancora</translation>
    </message>
    <message>
      <source>Nothing in particular</source>
      <translation>Niente in particolare</translation>
    </message>
    <message>
      <source>Nothing to do yet.</source>
      <translation>Ancora niente da fare.</translation>
    </message>
    <message>
      <source>Objective, {day}</source>
      <translation>Obiettivo, {day}</translation>
    </message>
    <message>
      <source>Objective: {title}</source>
      <translation>Obiettivo: {title}</translation>
    </message>
    <message>
      <source>Open again</source>
      <translation>Riapri</translation>
    </message>
    <message>
      <source>Open requests</source>
      <translation>Richieste aperte</translation>
    </message>
    <message>
      <source>Open the history</source>
      <translation>Apri la storia</translation>
    </message>
    <message>
      <source>Overdue</source>
      <translation>In ritardo</translation>
    </message>
    <message>
      <source>Plan the first activity</source>
      <translation>Pianifica la prima attività</translation>
    </message>
    <message>
      <source>Plan the first activity, because of a request or of an objective of yours.</source>
      <translation>Pianifica la prima attività, per una richiesta o per un tuo obiettivo.</translation>
    </message>
    <message>
      <source>Planned for</source>
      <translation>Prevista per</translation>
    </message>
    <message>
      <source>Postpone</source>
      <translation>Posticipa</translation>
    </message>
    <message numerus="yes">
      <source>Postpone %n activities</source>
      <translation>
        <numerusform>Posticipa %n attività</numerusform>
        <numerusform>Posticipa %n attività</numerusform>
      </translation>
    </message>
    <message>
      <source>Postpone…</source>
      <translation>Posticipa…</translation>
    </message>
    <message>
      <source>Received||request</source>
      <translation>Ricevuta</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Registra</translation>
    </message>
    <message>
      <source>Record a result</source>
      <translation>Registra un risultato</translation>
    </message>
    <message>
      <source>Record a result too</source>
      <translation>Registra anche un risultato</translation>
    </message>
    <message>
      <source>Record a result…</source>
      <translation>Registra un risultato…</translation>
    </message>
    <message>
      <source>Record the first result</source>
      <translation>Registra il primo risultato</translation>
    </message>
    <message>
      <source>Request or subject</source>
      <translation>Richiesta o soggetto</translation>
    </message>
    <message>
      <source>Request, {day}</source>
      <translation>Richiesta, {day}</translation>
    </message>
    <message>
      <source>Result or subject</source>
      <translation>Risultato o soggetto</translation>
    </message>
    <message>
      <source>Result, {day}</source>
      <translation>Risultato, {day}</translation>
    </message>
    <message>
      <source>Sales, introductions, appointments, renewals: what came of your activities.</source>
      <translation>Vendite, presentazioni, appuntamenti, rinnovi: che cosa è nato dalle tue attività.</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Mostra</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Spazio</translation>
    </message>
    <message>
      <source>Space completes · Enter changes · Del to the trash</source>
      <translation>Spazio completa · Invio modifica · Canc sposta nel cestino</translation>
    </message>
    <message>
      <source>Space confirms · Enter changes · Del to the trash</source>
      <translation>Spazio conferma · Invio modifica · Canc sposta nel cestino</translation>
    </message>
    <message>
      <source>Thanks to</source>
      <translation>Grazie a</translation>
    </message>
    <message>
      <source>The activity or request that produced it</source>
      <translation>L'attività o la richiesta che l'ha prodotto</translation>
    </message>
    <message>
      <source>The period ends before it begins. Correct one of the two dates.</source>
      <translation>Il periodo finisce prima di cominciare. Correggi una delle due date.</translation>
    </message>
    <message>
      <source>The subject confirmed needs, goals and constraints</source>
      <translation>Il soggetto ha confermato bisogni, scopi e vincoli</translation>
    </message>
    <message>
      <source>The thread</source>
      <translation>Il filo</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>Questo mese</translation>
    </message>
    <message>
      <source>This quarter</source>
      <translation>Questo trimestre</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>Questa settimana</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>Quest'anno</translation>
    </message>
    <message>
      <source>Time {time}</source>
      <translation>Tempo {time}</translation>
    </message>
    <message>
      <source>To</source>
      <translation>A</translation>
    </message>
    <message>
      <source>To confirm</source>
      <translation>Da confermare</translation>
    </message>
    <message>
      <source>To do</source>
      <translation>Da fare</translation>
    </message>
    <message>
      <source>To do again</source>
      <translation>Di nuovo da fare</translation>
    </message>
    <message>
      <source>To which day?</source>
      <translation>A quale giorno?</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Oggi</translation>
    </message>
    <message>
      <source>Tomorrow</source>
      <translation>Domani</translation>
    </message>
    <message>
      <source>Type a product</source>
      <translation>Scrivi un prodotto</translation>
    </message>
    <message>
      <source>What do you do next?</source>
      <translation>Ora che cosa fai dopo?</translation>
    </message>
    <message>
      <source>What is asked for</source>
      <translation>Che cosa chiede</translation>
    </message>
    <message>
      <source>What is missing to them</source>
      <translation>Che cosa gli manca</translation>
    </message>
    <message>
      <source>What they want to reach</source>
      <translation>Che cosa vuole ottenere</translation>
    </message>
    <message>
      <source>What was asked, what was done because of it and what came of it stand here in a line.</source>
      <translation>Qui stanno in fila la richiesta, quello che hai fatto e quello che ne è nato.</translation>
    </message>
    <message>
      <source>What you leave empty stays as it is.</source>
      <translation>Quello che lasci vuoto resta com'è.</translation>
    </message>
    <message>
      <source>Which period?</source>
      <translation>Quale periodo?</translation>
    </message>
    <message>
      <source>Write down what a subject asks for: needs, goals, constraints.</source>
      <translation>Scrivi che cosa chiede un soggetto: bisogni, scopi, vincoli.</translation>
    </message>
    <message>
      <source>Write the first request</source>
      <translation>Scrivi la prima richiesta</translation>
    </message>
    <message>
      <source>as it is</source>
      <translation>com'è</translation>
    </message>
    <message>
      <source>from {day}</source>
      <translation>dal {day}</translation>
    </message>
    <message>
      <source>to write once it is done</source>
      <translation>da scrivere quando è fatta</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>fino al {day}</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation>dal {first} al {last}</translation>
    </message>
    <message>
      <source>{subject}, cycle {number}</source>
      <translation>{subject}, ciclo {number}</translation>
    </message>
    <message>
      <source>{time} so far</source>
      <translation>{time} finora</translation>
    </message>
    <message>
      <source>{title}, {day}</source>
      <translation>{title}, {day}</translation>
    </message>
  </context>
</TS>
