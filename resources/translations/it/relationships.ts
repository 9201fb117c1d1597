<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n cases of {all}</source>
      <translation>
        <numerusform>un caso su {all}</numerusform>
        <numerusform>%n casi su {all}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cycles shown</source>
      <translation>
        <numerusform>Un ciclo mostrato</numerusform>
        <numerusform>%n cicli mostrati</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n days here</source>
      <translation>
        <numerusform>un giorno qui</numerusform>
        <numerusform>%n giorni qui</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n lines in the history</source>
      <translation>
        <numerusform>Una voce nella storia</numerusform>
        <numerusform>%n voci nella storia</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more||information</source>
      <translation>
        <numerusform>Un'altra informazione</numerusform>
        <numerusform>Altre %n informazioni</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n older lines are not printed</source>
      <translation>
        <numerusform>Una voce più vecchia non è stampata</numerusform>
        <numerusform>%n voci più vecchie non sono stampate</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open cycles</source>
      <translation>
        <numerusform>Un ciclo aperto</numerusform>
        <numerusform>%n cicli aperti</numerusform>
      </translation>
    </message>
    <message>
      <source>A new objective</source>
      <translation>Un obiettivo nuovo</translation>
    </message>
    <message>
      <source>Add a next action</source>
      <translation>Aggiungi una prossima azione</translation>
    </message>
    <message>
      <source>Add information</source>
      <translation>Aggiungi un'informazione</translation>
    </message>
    <message>
      <source>All||events</source>
      <translation>Tutto</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>Rispondi</translation>
    </message>
    <message>
      <source>Asks: {title}</source>
      <translation>Chiede: {title}</translation>
    </message>
    <message>
      <source>Back (Alt+Left)</source>
      <translation>Indietro (Alt+←)</translation>
    </message>
    <message>
      <source>Board</source>
      <translation>Bacheca</translation>
    </message>
    <message>
      <source>By when</source>
      <translation>Entro quando</translation>
    </message>
    <message>
      <source>Change the contact</source>
      <translation>Modifica il contatto</translation>
    </message>
    <message>
      <source>Change the cycle</source>
      <translation>Modifica il ciclo</translation>
    </message>
    <message>
      <source>Change the end of the cycle</source>
      <translation>Modifica la chiusura del ciclo</translation>
    </message>
    <message>
      <source>Change the information</source>
      <translation>Modifica l'informazione</translation>
    </message>
    <message>
      <source>Channel, when, how long, what they ask, what you learned, what comes next: in any order</source>
      <translation>Canale, quando, durata, che cosa chiede, che cosa hai saputo, che cosa segue: in qualsiasi ordine</translation>
    </message>
    <message>
      <source>Choose a card to see it here.</source>
      <translation>Scegli una scheda per vederla qui.</translation>
    </message>
    <message>
      <source>Choose a target and open the first one.</source>
      <translation>Scegli un target e apri il primo.</translation>
    </message>
    <message>
      <source>Close the cycle</source>
      <translation>Chiudi il ciclo</translation>
    </message>
    <message>
      <source>Close the cycle…</source>
      <translation>Chiudi il ciclo…</translation>
    </message>
    <message>
      <source>Complete “{title}”</source>
      <translation>Completa «{title}»</translation>
    </message>
    <message>
      <source>Complete “{title}” too</source>
      <translation>Completa anche «{title}»</translation>
    </message>
    <message>
      <source>Complete “{title}” too, due {day}</source>
      <translation>Completa anche «{title}», scadenza {day}</translation>
    </message>
    <message>
      <source>Confirm again</source>
      <translation>Riconferma</translation>
    </message>
    <message>
      <source>Cooled</source>
      <translation>Raffreddati</translation>
    </message>
    <message>
      <source>Ctrl+Shift+← → moves the cycle</source>
      <translation>Ctrl+Shift+← → sposta il ciclo</translation>
    </message>
    <message>
      <source>Cycle {number} opened</source>
      <translation>Aperto il ciclo {number}</translation>
    </message>
    <message>
      <source>Cycle {number} {outcome}</source>
      <translation>Ciclo {number} {outcome}</translation>
    </message>
    <message>
      <source>Days here</source>
      <translation>Giorni qui</translation>
    </message>
    <message>
      <source>Days in this stage</source>
      <translation>Giorni in questo stadio</translation>
    </message>
    <message>
      <source>End</source>
      <translation>Esito</translation>
    </message>
    <message>
      <source>Enter opens the history · Ctrl+Shift+← → moves · Del to the trash</source>
      <translation>Invio apre la storia · Ctrl+Shift+← → sposta · Canc nel cestino</translation>
    </message>
    <message>
      <source>Expected</source>
      <translation>Atteso</translation>
    </message>
    <message>
      <source>From past cycles</source>
      <translation>Dai cicli passati</translation>
    </message>
    <message>
      <source>From {old} to {new}</source>
      <translation>Passa da {old} a {new}</translation>
    </message>
    <message>
      <source>History of {name}</source>
      <translation>Storia di {name}</translation>
    </message>
    <message>
      <source>Holds until</source>
      <translation>Vale fino al</translation>
    </message>
    <message>
      <source>Holds until {day}</source>
      <translation>Vale fino al {day}</translation>
    </message>
    <message>
      <source>How did it end?</source>
      <translation>Com'è finito?</translation>
    </message>
    <message>
      <source>How do you get there?</source>
      <translation>Come ci arrivi?</translation>
    </message>
    <message>
      <source>How sure</source>
      <translation>Quanto è certa</translation>
    </message>
    <message>
      <source>How the cycle ended</source>
      <translation>Com'è finito</translation>
    </message>
    <message>
      <source>In a line</source>
      <translation>In una riga</translation>
    </message>
    <message>
      <source>In your words: it is what the review starts from</source>
      <translation>Con parole tue: il riesame parte da qui</translation>
    </message>
    <message>
      <source>Information: {kind}</source>
      <translation>Informazione: {kind}</translation>
    </message>
    <message>
      <source>It held until {day}</source>
      <translation>Valeva fino al {day}</translation>
    </message>
    <message>
      <source>Lessons from past cycles</source>
      <translation>Lezioni dai cicli passati</translation>
    </message>
    <message>
      <source>Link persons to the subject to choose one of them here.</source>
      <translation>Collega delle persone al soggetto per sceglierne una qui.</translation>
    </message>
    <message>
      <source>List</source>
      <translation>Elenco</translation>
    </message>
    <message>
      <source>Move to</source>
      <translation>Sposta in</translation>
    </message>
    <message>
      <source>New contact</source>
      <translation>Nuovo contatto</translation>
    </message>
    <message>
      <source>New information</source>
      <translation>Nuova informazione</translation>
    </message>
    <message>
      <source>No contact yet</source>
      <translation>Ancora nessun contatto</translation>
    </message>
    <message>
      <source>No cycle selected.</source>
      <translation>Nessun ciclo selezionato.</translation>
    </message>
    <message>
      <source>No cycle with these filters.</source>
      <translation>Nessun ciclo con questi filtri.</translation>
    </message>
    <message>
      <source>No cycle yet</source>
      <translation>Ancora nessun ciclo</translation>
    </message>
    <message>
      <source>No lessons yet. They come from the reviews.</source>
      <translation>Ancora nessuna lezione. Arrivano dai riesami.</translation>
    </message>
    <message>
      <source>No objective yet</source>
      <translation>Ancora senza obiettivo</translation>
    </message>
    <message>
      <source>No open cycle.</source>
      <translation>Nessun ciclo aperto.</translation>
    </message>
    <message>
      <source>No strategy yet</source>
      <translation>Ancora senza strategia</translation>
    </message>
    <message>
      <source>Nobody in particular</source>
      <translation>Nessuno in particolare</translation>
    </message>
    <message>
      <source>Not said</source>
      <translation>Non detto</translation>
    </message>
    <message>
      <source>Note: {words}</source>
      <translation>Nota: {words}</translation>
    </message>
    <message>
      <source>Nothing happened yet.</source>
      <translation>Ancora nessun fatto.</translation>
    </message>
    <message>
      <source>Nothing here with these filters.</source>
      <translation>Niente con questi filtri.</translation>
    </message>
    <message>
      <source>Nothing yet. Write what you learn in each contact.</source>
      <translation>Ancora niente. Scrivi quello che sai dopo ogni contatto.</translation>
    </message>
    <message>
      <source>Open the cycle</source>
      <translation>Apri il ciclo</translation>
    </message>
    <message>
      <source>Open||cycles</source>
      <translation>Aperto</translation>
    </message>
    <message>
      <source>Plan</source>
      <translation>Pianifica</translation>
    </message>
    <message>
      <source>Plan the next action…</source>
      <translation>Pianifica la prossima azione…</translation>
    </message>
    <message>
      <source>Pr.</source>
      <translation>Pr.</translation>
    </message>
    <message>
      <source>Record a contact…</source>
      <translation>Annota un contatto…</translation>
    </message>
    <message>
      <source>Record||contact</source>
      <translation>Annota</translation>
    </message>
    <message>
      <source>Review it</source>
      <translation>Riesamina</translation>
    </message>
    <message>
      <source>Search cycles</source>
      <translation>Cerca nei cicli</translation>
    </message>
    <message>
      <source>Search the history</source>
      <translation>Cerca nella storia</translation>
    </message>
    <message>
      <source>Search the history (Ctrl+F)</source>
      <translation>Cerca nella storia (Ctrl+F)</translation>
    </message>
    <message numerus="yes">
      <source>Silent for %n days</source>
      <translation>
        <numerusform>Tace da un giorno</numerusform>
        <numerusform>Tace da %n giorni</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Silent for %n days, usually heard from every {usual}</source>
      <translation>
        <numerusform>Tace da un giorno, di solito si fa vivo ogni {usual}</numerusform>
        <numerusform>Tace da %n giorni, di solito si fa vivo ogni {usual}</numerusform>
      </translation>
    </message>
    <message>
      <source>Something is known of every kind.</source>
      <translation>Di ogni tipo si sa qualcosa.</translation>
    </message>
    <message>
      <source>Spent so far</source>
      <translation>Speso finora</translation>
    </message>
    <message>
      <source>State||cycle</source>
      <translation>Stato</translation>
    </message>
    <message>
      <source>Still true today</source>
      <translation>Vale ancora oggi</translation>
    </message>
    <message>
      <source>Sum of the expected values</source>
      <translation>Somma dei valori attesi</translation>
    </message>
    <message>
      <source>Understood:</source>
      <translation>Ho capito:</translation>
    </message>
    <message>
      <source>What did you learn?</source>
      <translation>Che cosa hai saputo?</translation>
    </message>
    <message>
      <source>What do you want to obtain?</source>
      <translation>Che cosa vuoi ottenere?</translation>
    </message>
    <message>
      <source>What happened? e.g. call 12 min, wants a quote by Fri, call back in 2 weeks</source>
      <translation>Che cosa è successo? es. chiamata 12 min, vuole preventivo entro ven, risentire tra 2 settimane</translation>
    </message>
    <message>
      <source>What was it about?</source>
      <translation>Di che cosa si è parlato?</translation>
    </message>
    <message>
      <source>What we don't know yet</source>
      <translation>Cosa non sappiamo ancora</translation>
    </message>
    <message>
      <source>What we know</source>
      <translation>Cosa sappiamo</translation>
    </message>
    <message>
      <source>What you know</source>
      <translation>Che cosa sai</translation>
    </message>
    <message>
      <source>Which objective</source>
      <translation>Quale obiettivo</translation>
    </message>
    <message>
      <source>Who took the initiative</source>
      <translation>Di chi l'iniziativa</translation>
    </message>
    <message>
      <source>Why it ended</source>
      <translation>Perché è finito</translation>
    </message>
    <message>
      <source>With whom</source>
      <translation>Con chi</translation>
    </message>
    <message>
      <source>Without next action</source>
      <translation>Senza prossima azione</translation>
    </message>
    <message>
      <source>Write the first contact in the line above.</source>
      <translation>Scrivi il primo contatto nella riga qui sopra.</translation>
    </message>
    <message>
      <source>Write what to do.</source>
      <translation>Scrivi che cosa fare.</translation>
    </message>
    <message>
      <source>Write when it happened.</source>
      <translation>Scrivi quando è successo.</translation>
    </message>
    <message numerus="yes">
      <source>after %n days</source>
      <translation>
        <numerusform>dopo un giorno</numerusform>
        <numerusform>dopo %n giorni</numerusform>
      </translation>
    </message>
    <message>
      <source>by</source>
      <translation>entro</translation>
    </message>
    <message>
      <source>corrects</source>
      <translation>correggi</translation>
    </message>
    <message numerus="yes">
      <source>due in %n days</source>
      <translation>
        <numerusform>scade tra un giorno</numerusform>
        <numerusform>scade tra %n giorni</numerusform>
      </translation>
    </message>
    <message>
      <source>due today</source>
      <translation>scade oggi</translation>
    </message>
    <message numerus="yes">
      <source>for %n days</source>
      <translation>
        <numerusform>da un giorno</numerusform>
        <numerusform>da %n giorni</numerusform>
      </translation>
    </message>
    <message>
      <source>from similar subjects</source>
      <translation>da soggetti simili</translation>
    </message>
    <message>
      <source>here since today</source>
      <translation>qui da oggi</translation>
    </message>
    <message>
      <source>if it will change</source>
      <translation>se cambierà</translation>
    </message>
    <message>
      <source>opened on {day}</source>
      <translation>aperto il {day}</translation>
    </message>
    <message>
      <source>open||request</source>
      <translation>aperta</translation>
    </message>
    <message numerus="yes">
      <source>overdue by %n days</source>
      <translation>
        <numerusform>scaduta da un giorno</numerusform>
        <numerusform>scaduta da %n giorni</numerusform>
      </translation>
    </message>
    <message>
      <source>priority {value}</source>
      <translation>priorità {value}</translation>
    </message>
    <message>
      <source>saves all</source>
      <translation>salva tutto</translation>
    </message>
    <message numerus="yes">
      <source>silent for %n days</source>
      <translation>
        <numerusform>tace da un giorno</numerusform>
        <numerusform>tace da %n giorni</numerusform>
      </translation>
    </message>
    <message>
      <source>since today</source>
      <translation>da oggi</translation>
    </message>
    <message>
      <source>{day}, {channel}</source>
      <translation>{day}, {channel}</translation>
    </message>
    <message>
      <source>{kind}: {words}</source>
      <translation>{kind}: {words}</translation>
    </message>
    <message numerus="yes">
      <source>{shown} of %n cycles</source>
      <translation>
        <numerusform>{shown} di un ciclo</numerusform>
        <numerusform>{shown} di %n cicli</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{shown} of %n open cycles</source>
      <translation>
        <numerusform>{shown} di un ciclo aperto</numerusform>
        <numerusform>{shown} di %n cicli aperti</numerusform>
      </translation>
    </message>
  </context>
</TS>
