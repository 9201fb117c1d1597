<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n chosen</source>
      <translation>
        <numerusform>%n scelto</numerusform>
        <numerusform>%n scelti</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n factors deleted</source>
      <translation>
        <numerusform>%n fattore eliminato</numerusform>
        <numerusform>%n fattori eliminati</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n found</source>
      <translation>
        <numerusform>%n trovato</numerusform>
        <numerusform>%n trovati</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n reviews deleted</source>
      <translation>
        <numerusform>%n riesame eliminato</numerusform>
        <numerusform>%n riesami eliminati</numerusform>
      </translation>
    </message>
    <message>
      <source>+ and −</source>
      <translation>+ e −</translation>
    </message>
    <message>
      <source>A cycle comes here when it is closed, or on its review date. You can review an open one too.</source>
      <translation>Un ciclo arriva qui quando si chiude, o alla data del suo riesame. Puoi riesaminarne anche uno in corso.</translation>
    </message>
    <message>
      <source>A new objective, or the same, with what you learned</source>
      <translation>Un obiettivo nuovo, o lo stesso, con quello che hai imparato</translation>
    </message>
    <message>
      <source>Activities done</source>
      <translation>Attività fatte</translation>
    </message>
    <message>
      <source>Add a result</source>
      <translation>Aggiungi un risultato</translation>
    </message>
    <message>
      <source>Add a result…</source>
      <translation>Aggiungi un risultato…</translation>
    </message>
    <message>
      <source>Add evidence</source>
      <translation>Aggiungi</translation>
    </message>
    <message>
      <source>Add the factor</source>
      <translation>Aggiungi il fattore</translation>
    </message>
    <message>
      <source>Add the result</source>
      <translation>Aggiungi il risultato</translation>
    </message>
    <message>
      <source>Also those going on</source>
      <translation>Anche quelli in corso</translation>
    </message>
    <message>
      <source>Back to the list</source>
      <translation>Torna all'elenco</translation>
    </message>
    <message>
      <source>Cases</source>
      <translation>Casi</translation>
    </message>
    <message>
      <source>Catalogue of factors</source>
      <translation>Catalogo dei fattori</translation>
    </message>
    <message>
      <source>Change the group</source>
      <translation>Cambia il gruppo</translation>
    </message>
    <message>
      <source>Change the lesson</source>
      <translation>Modifica la lezione</translation>
    </message>
    <message>
      <source>Change the summary</source>
      <translation>Modifica la sintesi</translation>
    </message>
    <message>
      <source>Change: {what}</source>
      <translation>Modifica: {what}</translation>
    </message>
    <message>
      <source>Choose a cycle to see it here.</source>
      <translation>Scegli un ciclo per vederlo qui.</translation>
    </message>
    <message>
      <source>Choose a day to come, until which it pauses.</source>
      <translation>Scegli un giorno futuro, fino a cui fare pausa.</translation>
    </message>
    <message>
      <source>Choose a factor to see where it was found.</source>
      <translation>Scegli un fattore per vedere dove si è visto.</translation>
    </message>
    <message>
      <source>Choose a review to read it here.</source>
      <translation>Scegli un riesame per leggerlo qui.</translation>
    </message>
    <message>
      <source>Choose a row first.</source>
      <translation>Prima scegli una riga.</translation>
    </message>
    <message>
      <source>Choose what helped and what got in the way, and write what you learned. It comes back when you prepare the next contact.</source>
      <translation>Scegli i fattori che hanno aiutato o ostacolato e scrivi che cosa hai imparato. Torneranno quando prepari il prossimo contatto.</translation>
    </message>
    <message>
      <source>Closed cycle</source>
      <translation>Ciclo chiuso</translation>
    </message>
    <message>
      <source>Closed, due</source>
      <translation>Chiuso, scade</translation>
    </message>
    <message>
      <source>Conclude the review</source>
      <translation>Concludi il riesame</translation>
    </message>
    <message>
      <source>Contacts by channel</source>
      <translation>Contatti per canale</translation>
    </message>
    <message>
      <source>Cycle {number} is opened, in the stage Approach</source>
      <translation>Si apre il ciclo {number}, in fase di approccio</translation>
    </message>
    <message>
      <source>Cycle {number}: {outcome}</source>
      <translation>Ciclo {number}: {outcome}</translation>
    </message>
    <message>
      <source>Cycles that were won had obstacles too. Was there one this time?</source>
      <translation>Anche un ciclo vinto ha di solito un ostacolo. Stavolta quale?</translation>
    </message>
    <message>
      <source>Day it was closed, or is to be reviewed</source>
      <translation>Giorno in cui è stato chiuso, o va riesaminato</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>Giorni</translation>
    </message>
    <message>
      <source>Days in each stage</source>
      <translation>Giorni in ogni fase</translation>
    </message>
    <message>
      <source>Decide how it goes on.</source>
      <translation>Decidi come va avanti.</translation>
    </message>
    <message>
      <source>Delete takes it away</source>
      <translation>Canc la toglie</translation>
    </message>
    <message>
      <source>Draft saved at {time}</source>
      <translation>Bozza salvata alle {time}</translation>
    </message>
    <message>
      <source>Draft to finish</source>
      <translation>Bozza da finire</translation>
    </message>
    <message>
      <source>Drag a factor here, or press {key}</source>
      <translation>Trascina qui un fattore, o premi {key}</translation>
    </message>
    <message>
      <source>Duration in days</source>
      <translation>Durata in giorni</translation>
    </message>
    <message>
      <source>Each factor you choose in a review comes here. You can write your own beforehand.</source>
      <translation>Ogni fattore scelto in un riesame arriva qui. Puoi scriverne di tuoi anche prima.</translation>
    </message>
    <message>
      <source>Each review leaves lessons that come back before the next contact.</source>
      <translation>Ogni riesame lascia lezioni che tornano prima del prossimo contatto.</translation>
    </message>
    <message>
      <source>Factor added</source>
      <translation>Fattore aggiunto</translation>
    </message>
    <message>
      <source>Factor renamed</source>
      <translation>Fattore rinominato</translation>
    </message>
    <message>
      <source>Factors merged</source>
      <translation>Fattori uniti</translation>
    </message>
    <message>
      <source>Factors that helped and hurt</source>
      <translation>Fattori che hanno aiutato e ostacolato</translation>
    </message>
    <message>
      <source>Go on with the same objective</source>
      <translation>Continua con lo stesso obiettivo</translation>
    </message>
    <message>
      <source>Go there</source>
      <translation>Vai lì</translation>
    </message>
    <message>
      <source>Go to relationships</source>
      <translation>Vai alle relazioni</translation>
    </message>
    <message>
      <source>Going on</source>
      <translation>In corso</translation>
    </message>
    <message>
      <source>Got in the way</source>
      <translation>Hanno ostacolato</translation>
    </message>
    <message>
      <source>Group changed</source>
      <translation>Gruppo cambiato</translation>
    </message>
    <message numerus="yes">
      <source>Group of %n factors</source>
      <translation>
        <numerusform>Gruppo di %n fattore</numerusform>
        <numerusform>Gruppo di %n fattori</numerusform>
      </translation>
    </message>
    <message>
      <source>Group…</source>
      <translation>Gruppo…</translation>
    </message>
    <message>
      <source>How does it go on?</source>
      <translation>Come va avanti?</translation>
    </message>
    <message>
      <source>How it went</source>
      <translation>Com'è andata</translation>
    </message>
    <message>
      <source>How it went, in a sentence or two</source>
      <translation>Com'è andata, in una o due frasi</translation>
    </message>
    <message>
      <source>Is everything there?</source>
      <translation>C'è tutto?</translation>
    </message>
    <message>
      <source>It ends here</source>
      <translation>Ci si ferma qui</translation>
    </message>
    <message numerus="yes">
      <source>It takes along %n factors</source>
      <translation>
        <numerusform>Porta con sé %n fattore</numerusform>
        <numerusform>Porta con sé %n fattori</numerusform>
      </translation>
    </message>
    <message>
      <source>Keep this name</source>
      <translation>Tieni questo nome</translation>
    </message>
    <message>
      <source>Last three months</source>
      <translation>Ultimi tre mesi</translation>
    </message>
    <message>
      <source>Lesson changed</source>
      <translation>Lezione modificata</translation>
    </message>
    <message>
      <source>Lesson of “{factor}”</source>
      <translation>Lezione di «{factor}»</translation>
    </message>
    <message>
      <source>Lessons so far</source>
      <translation>Lezioni finora</translation>
    </message>
    <message>
      <source>Let it rest and look at it again on a day you choose</source>
      <translation>Lo lasci riposare e lo rivedi in un giorno che scegli</translation>
    </message>
    <message>
      <source>Look at it again in a month</source>
      <translation>Rivedilo tra un mese</translation>
    </message>
    <message>
      <source>Look at them again in a month</source>
      <translation>Rivedili tra un mese</translation>
    </message>
    <message numerus="yes">
      <source>Merge %n factors</source>
      <translation>
        <numerusform>Unisci %n fattore</numerusform>
        <numerusform>Unisci %n fattori</numerusform>
      </translation>
    </message>
    <message>
      <source>More for {factor}</source>
      <translation>Altro per {factor}</translation>
    </message>
    <message>
      <source>Most frequent with similar subjects</source>
      <translation>Più frequenti con soggetti simili</translation>
    </message>
    <message>
      <source>Move to what helped</source>
      <translation>Sposta tra quelli che hanno aiutato</translation>
    </message>
    <message>
      <source>Move to what hurt</source>
      <translation>Sposta tra quelli che hanno ostacolato</translation>
    </message>
    <message>
      <source>New factor</source>
      <translation>Nuovo fattore</translation>
    </message>
    <message>
      <source>New factor “{name}”</source>
      <translation>Nuovo fattore «{name}»</translation>
    </message>
    <message>
      <source>New factor…</source>
      <translation>Nuovo fattore…</translation>
    </message>
    <message>
      <source>No contact was written down</source>
      <translation>Nessun contatto annotato</translation>
    </message>
    <message>
      <source>No cycle to review yet.</source>
      <translation>Nessun ciclo da riesaminare, per ora.</translation>
    </message>
    <message>
      <source>No cycle waits for a review.</source>
      <translation>Nessun ciclo aspetta un riesame.</translation>
    </message>
    <message>
      <source>No factor was chosen.</source>
      <translation>Nessun fattore scelto.</translation>
    </message>
    <message>
      <source>No lesson was written.</source>
      <translation>Nessuna lezione scritta.</translation>
    </message>
    <message>
      <source>No lesson yet: open the card and write it.</source>
      <translation>Ancora nessuna lezione: apri la scheda e scrivila.</translation>
    </message>
    <message>
      <source>No new cycle is opened.</source>
      <translation>Non si apre nessun ciclo.</translation>
    </message>
    <message>
      <source>No new cycle is opened. The subject stays, and so do the lessons: they come back if you ever take it up again, and with similar subjects.</source>
      <translation>Non si apre nessun ciclo. Il soggetto resta, e restano le lezioni: tornano se un giorno riprendi, e con i soggetti simili.</translation>
    </message>
    <message>
      <source>No new cycle; the lessons stay</source>
      <translation>Nessun ciclo nuovo; le lezioni restano</translation>
    </message>
    <message>
      <source>No result</source>
      <translation>Nessun risultato</translation>
    </message>
    <message>
      <source>No result so far</source>
      <translation>Finora nessun risultato</translation>
    </message>
    <message>
      <source>No review yet.</source>
      <translation>Ancora nessun riesame.</translation>
    </message>
    <message>
      <source>No summary.</source>
      <translation>Nessuna sintesi.</translation>
    </message>
    <message>
      <source>None was written down.</source>
      <translation>Nessuno annotato.</translation>
    </message>
    <message>
      <source>Not used yet</source>
      <translation>Mai usato finora</translation>
    </message>
    <message>
      <source>Nothing was written down.</source>
      <translation>Niente di annotato.</translation>
    </message>
    <message>
      <source>Nothing with these filters.</source>
      <translation>Niente con questi filtri.</translation>
    </message>
    <message>
      <source>Objective “{objective}”: {outcome}.</source>
      <translation>Obiettivo «{objective}»: {outcome}.</translation>
    </message>
    <message>
      <source>On {day} the cycle is among those to review again, to decide how it goes on.</source>
      <translation>Il ciclo torna fra quelli da riesaminare, per decidere come va avanti: {day}.</translation>
    </message>
    <message>
      <source>Open a cycle with a target; when it ends, its review starts here.</source>
      <translation>Apri un ciclo con un target: quando finisce, il suo riesame parte da qui.</translation>
    </message>
    <message>
      <source>Open the record</source>
      <translation>Apri la scheda</translation>
    </message>
    <message>
      <source>Open the review</source>
      <translation>Apri il riesame</translation>
    </message>
    <message>
      <source>Pause until {day}</source>
      <translation>Pausa fino a {day}</translation>
    </message>
    <message>
      <source>Pause, {day}</source>
      <translation>Pausa, {day}</translation>
    </message>
    <message>
      <source>Prepare the next contact</source>
      <translation>Prepara il prossimo contatto</translation>
    </message>
    <message>
      <source>Rename the factor</source>
      <translation>Rinomina il fattore</translation>
    </message>
    <message>
      <source>Requests met</source>
      <translation>Richieste</translation>
    </message>
    <message>
      <source>Requests still open</source>
      <translation>Richieste aperte</translation>
    </message>
    <message>
      <source>Requests, time and cost</source>
      <translation>Richieste, tempo e costo</translation>
    </message>
    <message>
      <source>Result added</source>
      <translation>Risultato aggiunto</translation>
    </message>
    <message>
      <source>Results are sales, and everything else that is worth having: an introduction, an appointment.</source>
      <translation>Risultati sono le vendite, e tutto quello che vale: una presentazione, un appuntamento.</translation>
    </message>
    <message>
      <source>Results of the cycle</source>
      <translation>Risultati del ciclo</translation>
    </message>
    <message>
      <source>Results, or the value expected</source>
      <translation>Risultati, o valore atteso</translation>
    </message>
    <message>
      <source>Review concluded</source>
      <translation>Riesame concluso</translation>
    </message>
    <message>
      <source>Review date</source>
      <translation>Data di riesame</translation>
    </message>
    <message>
      <source>Review of cycle {number}, {subject}</source>
      <translation>Riesame del ciclo {number}, {subject}</translation>
    </message>
    <message>
      <source>Reviewed</source>
      <translation>Riesaminato</translation>
    </message>
    <message>
      <source>Reviews done</source>
      <translation>Riesami fatti</translation>
    </message>
    <message>
      <source>Say how the cycle ended: a next cycle or a stop closes it.</source>
      <translation>Di' com'è finito il ciclo: un nuovo ciclo o uno stop lo chiudono.</translation>
    </message>
    <message>
      <source>Search factors</source>
      <translation>Cerca fattori</translation>
    </message>
    <message>
      <source>Search subjects and objectives</source>
      <translation>Cerca soggetti e obiettivi</translation>
    </message>
    <message>
      <source>Search subjects, factors, lessons</source>
      <translation>Cerca soggetti, fattori, lezioni</translation>
    </message>
    <message>
      <source>Search, or write a new one</source>
      <translation>Cerca o scrivine uno nuovo</translation>
    </message>
    <message>
      <source>Show the cycles going on</source>
      <translation>Mostra i cicli in corso</translation>
    </message>
    <message>
      <source>Show the cycles to review</source>
      <translation>Mostra i cicli da riesaminare</translation>
    </message>
    <message>
      <source>Shown wherever the next contact is prepared.</source>
      <translation>Si vede dove si prepara il prossimo contatto.</translation>
    </message>
    <message>
      <source>Something works in lost cycles too. What would you do again?</source>
      <translation>Anche in un ciclo perso qualcosa funziona. Che cosa rifaresti?</translation>
    </message>
    <message>
      <source>Start the review</source>
      <translation>Riesamina</translation>
    </message>
    <message>
      <source>Still open</source>
      <translation>Resta aperto</translation>
    </message>
    <message>
      <source>Summary changed</source>
      <translation>Sintesi modificata</translation>
    </message>
    <message>
      <source>Take this factor away</source>
      <translation>Togli questo fattore</translation>
    </message>
    <message>
      <source>Take what you learned along, let it rest, or stop.</source>
      <translation>Porta con te quello che hai imparato, fai una pausa, o fermati.</translation>
    </message>
    <message>
      <source>The catalogue fills as you review.</source>
      <translation>Il catalogo si riempie con i riesami.</translation>
    </message>
    <message>
      <source>The cycle</source>
      <translation>Il ciclo</translation>
    </message>
    <message>
      <source>The cycle in brief</source>
      <translation>Il ciclo in breve</translation>
    </message>
    <message>
      <source>The cycle is still open, in the stage {stage}. You can close it here, or look at it again later.</source>
      <translation>Il ciclo è ancora aperto, in fase di {stage}. Puoi chiuderlo qui, o riguardarlo più avanti.</translation>
    </message>
    <message>
      <source>The cycle stays open. On {day} it is among those to review again.</source>
      <translation>Il ciclo resta aperto e torna fra quelli da riesaminare: {day}.</translation>
    </message>
    <message>
      <source>The cycle under review went to the trash. What you wrote is kept.</source>
      <translation>Il ciclo in riesame è finito nel cestino. Quello che hai scritto è conservato.</translation>
    </message>
    <message>
      <source>The cycle was closed as {outcome}.</source>
      <translation>Il ciclo si è chiuso: {outcome}.</translation>
    </message>
    <message>
      <source>The cycle was closed as {outcome}: {reason}</source>
      <translation>Il ciclo si è chiuso, {outcome}: {reason}</translation>
    </message>
    <message>
      <source>The expected value is not an amount.</source>
      <translation>Il valore atteso non è un importo.</translation>
    </message>
    <message>
      <source>The objective</source>
      <translation>L'obiettivo</translation>
    </message>
    <message>
      <source>The pause is over</source>
      <translation>Pausa finita</translation>
    </message>
    <message>
      <source>The request “{request}” was not met. Did it count?</source>
      <translation>La richiesta «{request}» non è stata soddisfatta. Ha contato?</translation>
    </message>
    <message>
      <source>Their reviews become reviews of the one you keep. The other names go away.</source>
      <translation>I loro casi passano al fattore che tieni. Gli altri nomi spariscono.</translation>
    </message>
    <message>
      <source>This is what will be written, in one step. One Undo takes it all back.</source>
      <translation>Ecco che cosa viene scritto, in un passo solo. Un solo Annulla riporta tutto com'era.</translation>
    </message>
    <message>
      <source>Throw the draft away</source>
      <translation>Butta la bozza</translation>
    </message>
    <message>
      <source>To be looked at again on {day}</source>
      <translation>Da rivedere: {day}</translation>
    </message>
    <message>
      <source>To review</source>
      <translation>Da riesaminare</translation>
    </message>
    <message>
      <source>Until when?</source>
      <translation>Fino a quando?</translation>
    </message>
    <message>
      <source>Was there a sale, an introduction, an appointment? Add it: it counts in the analyses.</source>
      <translation>C'è stata una vendita, una presentazione, un appuntamento? Aggiungilo: conta nelle analisi.</translation>
    </message>
    <message>
      <source>Were they met? Say it before you look back.</source>
      <translation>Sono state soddisfatte? Dillo prima di guardare indietro.</translation>
    </message>
    <message>
      <source>What came of it</source>
      <translation>Che cosa ne è venuto</translation>
    </message>
    <message>
      <source>What came of it?</source>
      <translation>Che cosa ne è venuto?</translation>
    </message>
    <message>
      <source>What helped</source>
      <translation>Hanno aiutato</translation>
    </message>
    <message>
      <source>What it takes along</source>
      <translation>Che cosa porta con sé</translation>
    </message>
    <message>
      <source>What made the difference?</source>
      <translation>Che cosa ha contato?</translation>
    </message>
    <message>
      <source>What this cycle took along from earlier ones</source>
      <translation>Che cosa questo ciclo portava dai precedenti</translation>
    </message>
    <message>
      <source>What would you do again, or do otherwise?</source>
      <translation>Che cosa rifaresti, o faresti in altro modo?</translation>
    </message>
    <message>
      <source>What you set out to do</source>
      <translation>Che cosa volevi ottenere</translation>
    </message>
    <message>
      <source>What you want to reach with this subject</source>
      <translation>Che cosa vuoi ottenere con questo soggetto</translation>
    </message>
    <message>
      <source>Where it was found</source>
      <translation>Dove si è visto</translation>
    </message>
    <message>
      <source>Why it ended this way</source>
      <translation>Perché è finito così</translation>
    </message>
    <message>
      <source>Write the day of the result.</source>
      <translation>Scrivi il giorno del risultato.</translation>
    </message>
    <message>
      <source>Write the objective of the next cycle.</source>
      <translation>Scrivi l'obiettivo del prossimo ciclo.</translation>
    </message>
    <message>
      <source>You go on where you left.</source>
      <translation>La bozza è quella che avevi lasciato.</translation>
    </message>
    <message>
      <source>You reviewed this cycle on {day}. What is left to decide is how it goes on.</source>
      <translation>Questo ciclo è già stato riesaminato ({day}). Resta da decidere come va avanti.</translation>
    </message>
    <message>
      <source>already chosen</source>
      <translation>già scelto</translation>
    </message>
    <message>
      <source>by channel</source>
      <translation>per canale</translation>
    </message>
    <message>
      <source>cases + and −</source>
      <translation>casi + e −</translation>
    </message>
    <message>
      <source>from {first} to {last}</source>
      <translation>{first} – {last}</translation>
    </message>
    <message>
      <source>helped {plus}, hurt {minus}</source>
      <translation>ha aiutato {plus}, ostacolato {minus}</translation>
    </message>
    <message>
      <source>in each stage</source>
      <translation>in ogni fase</translation>
    </message>
    <message>
      <source>since {day}</source>
      <translation>apertura {day}</translation>
    </message>
    <message>
      <source>still open</source>
      <translation>ancora aperto</translation>
    </message>
    <message>
      <source>{amount} from {results}</source>
      <translation>{amount}, {results}</translation>
    </message>
    <message>
      <source>{amount} in all</source>
      <translation>{amount} in tutto</translation>
    </message>
    <message>
      <source>{cases} cases</source>
      <translation>{cases} casi</translation>
    </message>
    <message>
      <source>{contacts} in {days}</source>
      <translation>{contacts} in {days}</translation>
    </message>
    <message>
      <source>{contacts}, {days}.</source>
      <translation>{contacts}, {days}.</translation>
    </message>
    <message>
      <source>{factor} (from cycle {number})</source>
      <translation>{factor} (dal ciclo {number})</translation>
    </message>
    <message>
      <source>{factor} ({weight})</source>
      <translation>{factor} ({weight})</translation>
    </message>
    <message>
      <source>{outcome} on {day}</source>
      <translation>{outcome}, {day}</translation>
    </message>
    <message>
      <source>{part} of {whole}</source>
      <translation>{part} su {whole}</translation>
    </message>
    <message>
      <source>{subject}, {day}</source>
      <translation>{subject}, {day}</translation>
    </message>
    <message>
      <source>{title} is closed as {outcome}</source>
      <translation>{title}: si chiude, {outcome}</translation>
    </message>
    <message>
      <source>{title} stays open</source>
      <translation>{title} resta aperto</translation>
    </message>
    <message>
      <source>{title} · reviewed on {day}</source>
      <translation>{title} · riesame {day}</translation>
    </message>
    <message>
      <source>{title} · {words}</source>
      <translation>{title} · {words}</translation>
    </message>
    <message>
      <source>{title}: {aim}</source>
      <translation>{title}: {aim}</translation>
    </message>
    <message>
      <source>{title}: {outcome}</source>
      <translation>{title}: {outcome}</translation>
    </message>
    <message>
      <source>{what}: {title}</source>
      <translation>{what}: {title}</translation>
    </message>
  </context>
</TS>
