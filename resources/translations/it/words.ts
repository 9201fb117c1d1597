<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n activities changed</source>
      <translation>
        <numerusform>Modificata %n attività</numerusform>
        <numerusform>Modificate %n attività</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n activities completed</source>
      <translation>
        <numerusform>Completata %n attività</numerusform>
        <numerusform>Completate %n attività</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n activities moved to the trash</source>
      <translation>
        <numerusform>%n attività nel cestino</numerusform>
        <numerusform>%n attività nel cestino</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n activities postponed to {day}</source>
      <translation>
        <numerusform>%n attività posticipata: {day}</numerusform>
        <numerusform>%n attività posticipate: {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n activities taken out of the trash</source>
      <translation>
        <numerusform>%n attività ripresa dal cestino</numerusform>
        <numerusform>%n attività riprese dal cestino</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n activities to do again</source>
      <translation>
        <numerusform>%n attività di nuovo da fare</numerusform>
        <numerusform>%n attività di nuovo da fare</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cycles have this objective. It was not deleted. Close it instead.</source>
      <translation>
        <numerusform>%n ciclo ha questo obiettivo. Non è stato eliminato. Chiudilo, piuttosto.</numerusform>
        <numerusform>%n cicli hanno questo obiettivo. Non è stato eliminato. Chiudilo, piuttosto.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cycles moved to Approach</source>
      <translation>
        <numerusform>Un ciclo spostato in Approccio</numerusform>
        <numerusform>%n cicli spostati in Approccio</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cycles moved to Hook</source>
      <translation>
        <numerusform>Un ciclo spostato in Aggancio</numerusform>
        <numerusform>%n cicli spostati in Aggancio</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cycles moved to Understanding</source>
      <translation>
        <numerusform>Un ciclo spostato in Intesa</numerusform>
        <numerusform>%n cicli spostati in Intesa</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cycles moved to the trash</source>
      <translation>
        <numerusform>Un ciclo nel cestino</numerusform>
        <numerusform>%n cicli nel cestino</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files attached to {name}</source>
      <translation>
        <numerusform>%n file allegato a {name}</numerusform>
        <numerusform>%n file allegati a {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n lines of the history moved to the trash</source>
      <translation>
        <numerusform>Una voce della storia nel cestino</numerusform>
        <numerusform>%n voci della storia nel cestino</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n matchings of columns forgotten</source>
      <translation>
        <numerusform>%n abbinamento di colonne dimenticato</numerusform>
        <numerusform>%n abbinamenti di colonne dimenticati</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pairs of subjects are different</source>
      <translation>
        <numerusform>Una coppia di soggetti: sono diversi</numerusform>
        <numerusform>%n coppie di soggetti: sono diversi</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pairs of subjects open again</source>
      <translation>
        <numerusform>Una coppia di soggetti di nuovo da decidere</numerusform>
        <numerusform>%n coppie di soggetti di nuovo da decidere</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pairs of subjects to look at again</source>
      <translation>
        <numerusform>Una coppia di soggetti da rivedere</numerusform>
        <numerusform>%n coppie di soggetti da rivedere</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests changed</source>
      <translation>
        <numerusform>Modificata %n richiesta</numerusform>
        <numerusform>Modificate %n richieste</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests confirmed</source>
      <translation>
        <numerusform>Confermata %n richiesta</numerusform>
        <numerusform>Confermate %n richieste</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests met</source>
      <translation>
        <numerusform>Soddisfatta %n richiesta</numerusform>
        <numerusform>Soddisfatte %n richieste</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests moved to the trash</source>
      <translation>
        <numerusform>%n richiesta nel cestino</numerusform>
        <numerusform>%n richieste nel cestino</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests no longer confirmed</source>
      <translation>
        <numerusform>%n richiesta non più confermata</numerusform>
        <numerusform>%n richieste non più confermate</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests not met</source>
      <translation>
        <numerusform>%n richiesta non soddisfatta</numerusform>
        <numerusform>%n richieste non soddisfatte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests open again</source>
      <translation>
        <numerusform>Riaperta %n richiesta</numerusform>
        <numerusform>Riaperte %n richieste</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests taken out of the trash</source>
      <translation>
        <numerusform>%n richiesta ripresa dal cestino</numerusform>
        <numerusform>%n richieste riprese dal cestino</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n results changed</source>
      <translation>
        <numerusform>Modificato %n risultato</numerusform>
        <numerusform>Modificati %n risultati</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n results moved to the trash</source>
      <translation>
        <numerusform>%n risultato nel cestino</numerusform>
        <numerusform>%n risultati nel cestino</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n results taken out of the trash</source>
      <translation>
        <numerusform>%n risultato ripreso dal cestino</numerusform>
        <numerusform>%n risultati ripresi dal cestino</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects are no longer targets</source>
      <translation>
        <numerusform>%n soggetto non è più un target</numerusform>
        <numerusform>%n soggetti non sono più target</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects are not to be contacted</source>
      <translation>
        <numerusform>%n soggetto da non contattare</numerusform>
        <numerusform>%n soggetti da non contattare</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects may be contacted again</source>
      <translation>
        <numerusform>%n soggetto di nuovo contattabile</numerusform>
        <numerusform>%n soggetti di nuovo contattabili</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects moved to the trash</source>
      <translation>
        <numerusform>%n soggetto spostato nel cestino</numerusform>
        <numerusform>%n soggetti spostati nel cestino</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n summary rows do not agree with the records</source>
      <translation>
        <numerusform>%n riga di riepilogo non corrisponde ai dati</numerusform>
        <numerusform>%n righe di riepilogo non corrispondono ai dati</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n things restored from the trash</source>
      <translation>
        <numerusform>Una cosa ripristinata dal cestino</numerusform>
        <numerusform>%n cose ripristinate dal cestino</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n values cannot be of the type “{type}”, such as “{value}”. Nothing was changed. Correct them first, or keep the type.</source>
      <translation>
        <numerusform>%n valore non può essere del tipo “{type}”: “{value}”. Non è stato cambiato nulla. Correggilo prima, o lascia il tipo com'è.</numerusform>
        <numerusform>%n valori non possono essere del tipo “{type}”, per esempio “{value}”. Non è stato cambiato nulla. Correggili prima, o lascia il tipo com'è.</numerusform>
      </translation>
    </message>
    <message>
      <source>A</source>
      <translation>A</translation>
    </message>
    <message>
      <source>A characteristic taken away from {name}</source>
      <translation>Caratteristica tolta a {name}</translation>
    </message>
    <message>
      <source>A field named {name} is there already. Nothing was saved. Choose another name.</source>
      <translation>C'è già un campo di nome {name}. Non è stato salvato nulla. Scegli un altro nome.</translation>
    </message>
    <message>
      <source>A field of your own</source>
      <translation>Un campo tuo</translation>
    </message>
    <message>
      <source>A file needs a name. It was not renamed. Write one.</source>
      <translation>Al file serve un nome. Non è stato rinominato. Scrivine uno.</translation>
    </message>
    <message>
      <source>A matching needs a name. Nothing was changed. Write one.</source>
      <translation>A un abbinamento serve un nome. Non è cambiato nulla. Scrivilo.</translation>
    </message>
    <message>
      <source>A name is needed. Nothing was saved. Write one.</source>
      <translation>Serve un nome. Non è stato salvato nulla. Scrivine uno.</translation>
    </message>
    <message>
      <source>A name or a company is needed. Nothing was saved. Write one of the two.</source>
      <translation>Serve il nome o l'azienda. Non è stato salvato nulla. Scrivi uno dei due.</translation>
    </message>
    <message>
      <source>A record refers to one that is not there: {detail}</source>
      <translation>Una riga rimanda a un’altra che non c’è: {detail}</translation>
    </message>
    <message>
      <source>A review is not deleted from the history. Nothing was changed. Open the review instead.</source>
      <translation>Un riesame non si toglie dalla storia. Non è cambiato nulla. Apri il riesame.</translation>
    </message>
    <message>
      <source>A right to be defended in court</source>
      <translation>Un diritto da difendere in giudizio</translation>
    </message>
    <message>
      <source>A subject cannot be linked to itself. Nothing was saved. Choose another one.</source>
      <translation>Un soggetto non può legarsi a sé stesso. Non è stato salvato nulla. Scegline un altro.</translation>
    </message>
    <message>
      <source>A subject cannot be merged with itself. Nothing was changed. Choose two.</source>
      <translation>Un soggetto non si può unire con sé stesso. Non è cambiato nulla. Scegline due.</translation>
    </message>
    <message>
      <source>A tax code has 16 characters, or 11 digits. It is kept as you write it.</source>
      <translation>Un codice fiscale ha 16 caratteri, o 11 cifre. Resta come lo scrivi.</translation>
    </message>
    <message>
      <source>A title is missing. Nothing was saved. Write what it is about.</source>
      <translation>Manca il titolo. Non è stato salvato nulla. Scrivi di che cosa si tratta.</translation>
    </message>
    <message>
      <source>A {suffix} file always holds everything. Nothing was saved. Leave the kinds out, or use .xlsx, .csv or .json.</source>
      <translation>Un file {suffix} contiene sempre tutto. Non è stato salvato niente. Non indicare i tipi, o usa .xlsx, .csv o .json.</translation>
    </message>
    <message>
      <source>A {suffix} file holds one kind of record. Nothing was saved. Ask for one, or use .xlsx or .zip.</source>
      <translation>Un file {suffix} contiene un solo tipo di dati. Non è stato salvato nulla. Chiedine uno, o usa .xlsx o .zip.</translation>
    </message>
    <message>
      <source>A {suffix} file holds {kind} only. Nothing was saved. Use .xlsx, .json or .zip.</source>
      <translation>Un file {suffix} contiene solo {kind}. Non è stato salvato nulla. Usa .xlsx, .json o .zip.</translation>
    </message>
    <message>
      <source>Above the headings: “{value}”</source>
      <translation>Sopra le intestazioni: «{value}»</translation>
    </message>
    <message>
      <source>Activity added: {title}</source>
      <translation>Attività aggiunta: {title}</translation>
    </message>
    <message>
      <source>Activity changed: {title}</source>
      <translation>Attività modificata: {title}</translation>
    </message>
    <message>
      <source>Activity completed: {title}</source>
      <translation>Attività completata: {title}</translation>
    </message>
    <message>
      <source>Activity completed: {title}. Next: {next}</source>
      <translation>Attività completata: {title}. Poi: {next}</translation>
    </message>
    <message>
      <source>Activity number</source>
      <translation>Numero attività</translation>
    </message>
    <message>
      <source>Add them again as new</source>
      <translation>Aggiungili di nuovo</translation>
    </message>
    <message>
      <source>Added the factor {name}</source>
      <translation>Aggiunto il fattore {name}</translation>
    </message>
    <message>
      <source>All lists</source>
      <translation>Tutti gli elenchi</translation>
    </message>
    <message>
      <source>Already there</source>
      <translation>Già presente</translation>
    </message>
    <message>
      <source>An Italian VAT number has 11 digits. It is kept as you write it.</source>
      <translation>Una partita IVA italiana ha 11 cifre. Resta come la scrivi.</translation>
    </message>
    <message>
      <source>An SDI code has 7 characters, 6 for public bodies. It is kept as you write it.</source>
      <translation>Un codice SDI ha 7 caratteri, 6 per gli enti pubblici. Resta come lo scrivi.</translation>
    </message>
    <message>
      <source>An objective needs words. Nothing was saved. Write what you want to obtain.</source>
      <translation>All'obiettivo servono parole. Non è stato salvato nulla. Scrivi che cosa vuoi ottenere.</translation>
    </message>
    <message>
      <source>An open cycle already works on this objective: {objective}. Nothing was saved. Choose another objective.</source>
      <translation>Un ciclo aperto lavora già a questo obiettivo: {objective}. Non è stato salvato nulla. Scegli un altro obiettivo.</translation>
    </message>
    <message>
      <source>Another matching is called “{name}”. Nothing was changed. Write another name.</source>
      <translation>C'è già un abbinamento che si chiama «{name}». Non è cambiato nulla. Scrivi un altro nome.</translation>
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
      <source>Bytes</source>
      <translation>Byte</translation>
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
      <source>Call from {person}</source>
      <translation>Chiamata da {person}</translation>
    </message>
    <message>
      <source>Call made</source>
      <translation>Chiamata fatta</translation>
    </message>
    <message>
      <source>Call received</source>
      <translation>Chiamata ricevuta</translation>
    </message>
    <message>
      <source>Call to {person}</source>
      <translation>Chiamata a {person}</translation>
    </message>
    <message>
      <source>Call with {person}</source>
      <translation>Chiamata con {person}</translation>
    </message>
    <message>
      <source>Came from</source>
      <translation>Provenienza</translation>
    </message>
    <message>
      <source>Certain</source>
      <translation>Sicura</translation>
    </message>
    <message>
      <source>Change of stage corrected</source>
      <translation>Corretto un passaggio di stadio</translation>
    </message>
    <message numerus="yes">
      <source>Changed the group of %n factors</source>
      <translation>
        <numerusform>Cambiato il gruppo di %n fattore</numerusform>
        <numerusform>Cambiato il gruppo di %n fattori</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Changed the review date of %n cycles</source>
      <translation>
        <numerusform>Cambiata la data di riesame di %n ciclo</numerusform>
        <numerusform>Cambiata la data di riesame di %n cicli</numerusform>
      </translation>
    </message>
    <message>
      <source>Changed the summary of a review</source>
      <translation>Modificata la sintesi di un riesame</translation>
    </message>
    <message>
      <source>Changed the words of a lesson</source>
      <translation>Modificate le parole di una lezione</translation>
    </message>
    <message>
      <source>Changed: {name}</source>
      <translation>Modifica: {name}</translation>
    </message>
    <message>
      <source>Characteristic renamed: {trait}</source>
      <translation>Caratteristica rinominata: {trait}</translation>
    </message>
    <message>
      <source>Choose on which ground such things may be noted.</source>
      <translation>Scegli su quale base si possono annotare queste cose.</translation>
    </message>
    <message>
      <source>Chosen as a target: {name}</source>
      <translation>Scelto come target: {name}</translation>
    </message>
    <message>
      <source>Closed on</source>
      <translation>Chiuso il</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>Codice</translation>
    </message>
    <message>
      <source>Commercial</source>
      <translation>Commerciale</translation>
    </message>
    <message>
      <source>Company and its person</source>
      <translation>Azienda e referente</translation>
    </message>
    <message>
      <source>Company or person</source>
      <translation>Azienda o persona</translation>
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
      <source>Confirmed on</source>
      <translation>Confermata il</translation>
    </message>
    <message>
      <source>Constraint</source>
      <translation>Vincolo</translation>
    </message>
    <message>
      <source>Contact cards</source>
      <translation>Biglietti vCard</translation>
    </message>
    <message>
      <source>Contact number</source>
      <translation>Numero contatto</translation>
    </message>
    <message>
      <source>Contact with {person}</source>
      <translation>Contatto con {person}</translation>
    </message>
    <message>
      <source>Contact with {subject} changed</source>
      <translation>Modificato un contatto con {subject}</translation>
    </message>
    <message>
      <source>Contact with {subject} recorded</source>
      <translation>Annotato un contatto con {subject}</translation>
    </message>
    <message>
      <source>Contact with {subject} recorded, “{title}” completed</source>
      <translation>Annotato un contatto con {subject}, completata «{title}»</translation>
    </message>
    <message>
      <source>Context</source>
      <translation>Contesto</translation>
    </message>
    <message>
      <source>Contract</source>
      <translation>Contratto</translation>
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
      <source>Cycle number</source>
      <translation>Numero del ciclo</translation>
    </message>
    <message>
      <source>Cycle opened</source>
      <translation>Ciclo aperto</translation>
    </message>
    <message>
      <source>Cycle opened with {subject}</source>
      <translation>Aperto un ciclo con {subject}</translation>
    </message>
    <message>
      <source>Cycle with {subject} changed</source>
      <translation>Ciclo con {subject} modificato</translation>
    </message>
    <message>
      <source>Cycle with {subject} lost</source>
      <translation>Ciclo con {subject} perso</translation>
    </message>
    <message>
      <source>Cycle with {subject} open again</source>
      <translation>Ciclo con {subject} riaperto</translation>
    </message>
    <message>
      <source>Cycle with {subject} stopped</source>
      <translation>Ciclo con {subject} fermato</translation>
    </message>
    <message>
      <source>Cycle with {subject} won</source>
      <translation>Ciclo con {subject} vinto</translation>
    </message>
    <message>
      <source>Decision maker</source>
      <translation>Chi decide</translation>
    </message>
    <message>
      <source>Declaration changed: {name}</source>
      <translation>Dichiarazione cambiata: {name}</translation>
    </message>
    <message>
      <source>Declaration deleted: {name}</source>
      <translation>Dichiarazione eliminata: {name}</translation>
    </message>
    <message>
      <source>Declaration noted: {name}</source>
      <translation>Dichiarazione annotata: {name}</translation>
    </message>
    <message>
      <source>Decline</source>
      <translation>Declino</translation>
    </message>
    <message numerus="yes">
      <source>Deleted %n factors</source>
      <translation>
        <numerusform>Eliminato %n fattore</numerusform>
        <numerusform>Eliminati %n fattori</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Deleted %n reviews</source>
      <translation>
        <numerusform>Eliminato %n riesame</numerusform>
        <numerusform>Eliminati %n riesami</numerusform>
      </translation>
    </message>
    <message>
      <source>Development</source>
      <translation>Sviluppo</translation>
    </message>
    <message>
      <source>Divider: “{value}”, not a subject</source>
      <translation>Divisorio: «{value}», non è un soggetto</translation>
    </message>
    <message>
      <source>Do not contact changed: {name}</source>
      <translation>Non contattare cambiato: {name}</translation>
    </message>
    <message>
      <source>Do not import</source>
      <translation>Non importare</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Documento</translation>
    </message>
    <message>
      <source>Doubtful</source>
      <translation>Dubbia</translation>
    </message>
    <message>
      <source>Doubtful||import</source>
      <translation>Dubbio</translation>
    </message>
    <message>
      <source>Dropped||activity</source>
      <translation>Abbandonata</translation>
    </message>
    <message>
      <source>Dropped||aim</source>
      <translation>Abbandonato</translation>
    </message>
    <message>
      <source>Due on</source>
      <translation>Scadenza</translation>
    </message>
    <message>
      <source>E-mail from {person}</source>
      <translation>E-mail da {person}</translation>
    </message>
    <message>
      <source>E-mail received</source>
      <translation>E-mail ricevuta</translation>
    </message>
    <message>
      <source>E-mail sent</source>
      <translation>E-mail inviata</translation>
    </message>
    <message>
      <source>E-mail to {person}</source>
      <translation>E-mail a {person}</translation>
    </message>
    <message>
      <source>E-mail with {person}</source>
      <translation>E-mail con {person}</translation>
    </message>
    <message>
      <source>E-mail, even several</source>
      <translation>E-mail, anche più d'una</translation>
    </message>
    <message>
      <source>Each row becomes a new subject, even if you have it already.</source>
      <translation>Ogni riga diventa un soggetto nuovo, anche se c'è già.</translation>
    </message>
    <message>
      <source>Employer</source>
      <translation>Azienda di appartenenza</translation>
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
      <source>Event with {person}</source>
      <translation>Evento con {person}</translation>
    </message>
    <message>
      <source>Everything of {file} imported</source>
      <translation>Importato tutto da {file}</translation>
    </message>
    <message>
      <source>Excel had shortened “{value}”: it was taken from the tax code.</source>
      <translation>Excel aveva accorciato «{value}»: preso dal codice fiscale.</translation>
    </message>
    <message>
      <source>Excel has shortened this code to “{value}”: the last digits are lost.</source>
      <translation>Excel ha accorciato il codice in «{value}»: le ultime cifre sono perse.</translation>
    </message>
    <message>
      <source>Excel has shortened this number to “{value}”: the last digits are lost.</source>
      <translation>Excel ha accorciato il numero in «{value}»: le ultime cifre sono perse.</translation>
    </message>
    <message>
      <source>Excel workbook, old format</source>
      <translation>Cartella di Excel, formato vecchio</translation>
    </message>
    <message>
      <source>Expires on</source>
      <translation>Scade il</translation>
    </message>
    <message>
      <source>Explicit consent of the person</source>
      <translation>Consenso esplicito della persona</translation>
    </message>
    <message>
      <source>Factors found</source>
      <translation>Fattori trovati</translation>
    </message>
    <message>
      <source>Facts</source>
      <translation>Informazioni</translation>
    </message>
    <message>
      <source>Field added: {field}</source>
      <translation>Campo aggiunto: {field}</translation>
    </message>
    <message>
      <source>Field changed: {field}</source>
      <translation>Campo cambiato: {field}</translation>
    </message>
    <message>
      <source>Field deleted with its values: {field}</source>
      <translation>Campo eliminato con i suoi valori: {field}</translation>
    </message>
    <message>
      <source>File renamed: {file}</source>
      <translation>File rinominato: {file}</translation>
    </message>
    <message>
      <source>File taken away: {file}</source>
      <translation>File tolto: {file}</translation>
    </message>
    <message>
      <source>Fill in only what is empty</source>
      <translation>Riempi solo ciò che è vuoto</translation>
    </message>
    <message>
      <source>First name</source>
      <translation>Nome di battesimo</translation>
    </message>
    <message>
      <source>Follows activity</source>
      <translation>Segue l’attività</translation>
    </message>
    <message>
      <source>Form of address</source>
      <translation>Titolo di cortesia</translation>
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
      <source>Given||consent</source>
      <translation>Dato</translation>
    </message>
    <message>
      <source>Goal</source>
      <translation>Scopo</translation>
    </message>
    <message>
      <source>Goes on from the row above: “{value}”</source>
      <translation>Continua la riga sopra: «{value}»</translation>
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
      <source>Headings again, not a subject</source>
      <translation>Intestazioni ripetute, non è un soggetto</translation>
    </message>
    <message>
      <source>Hidden in the sheet: “{value}”</source>
      <translation>Nascosta nel foglio: «{value}»</translation>
    </message>
    <message>
      <source>Honorific</source>
      <translation>Titolo di cortesia</translation>
    </message>
    <message>
      <source>Hook</source>
      <translation>Aggancio</translation>
    </message>
    <message>
      <source>House number</source>
      <translation>Numero civico</translation>
    </message>
    <message>
      <source>Identification</source>
      <translation>Identificazione</translation>
    </message>
    <message>
      <source>Import of {file}</source>
      <translation>Importazione di {file}</translation>
    </message>
    <message>
      <source>Imported from</source>
      <translation>Importato da</translation>
    </message>
    <message>
      <source>In “{value}” a letter and a digit were swapped: put right.</source>
      <translation>In «{value}» una lettera e una cifra erano scambiate: corretto.</translation>
    </message>
    <message>
      <source>Information about {subject} changed</source>
      <translation>Modificata un'informazione su {subject}</translation>
    </message>
    <message>
      <source>Information about {subject} confirmed</source>
      <translation>Riconfermata un'informazione su {subject}</translation>
    </message>
    <message>
      <source>Information about {subject} recorded</source>
      <translation>Annotata un'informazione su {subject}</translation>
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
      <source>Initiative</source>
      <translation>Iniziativa</translation>
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
      <source>Joined||import</source>
      <translation>Unita</translation>
    </message>
    <message>
      <source>Keep their days, though they are past</source>
      <translation>Tieni i loro giorni, anche se passati</translation>
    </message>
    <message>
      <source>Keeping in touch</source>
      <translation>Tenersi in contatto</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Chiave</translation>
    </message>
    <message>
      <source>Last purchase</source>
      <translation>Ultimo acquisto</translation>
    </message>
    <message>
      <source>Leave them as they are</source>
      <translation>Lasciali come sono</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Esclusa</translation>
    </message>
    <message>
      <source>Legal obligation</source>
      <translation>Obbligo di legge</translation>
    </message>
    <message>
      <source>Legend: “{value}”, not a subject</source>
      <translation>Legenda: «{value}», non è un soggetto</translation>
    </message>
    <message>
      <source>Legitimate interest</source>
      <translation>Interesse legittimo</translation>
    </message>
    <message>
      <source>Letter</source>
      <translation>Lettera</translation>
    </message>
    <message>
      <source>Letter from {person}</source>
      <translation>Lettera da {person}</translation>
    </message>
    <message>
      <source>Letter received</source>
      <translation>Lettera ricevuta</translation>
    </message>
    <message>
      <source>Letter sent</source>
      <translation>Lettera inviata</translation>
    </message>
    <message>
      <source>Letter to {person}</source>
      <translation>Lettera a {person}</translation>
    </message>
    <message>
      <source>Letter with {person}</source>
      <translation>Lettera con {person}</translation>
    </message>
    <message>
      <source>Life cycle changed: {name}</source>
      <translation>Ciclo di vita cambiato: {name}</translation>
    </message>
    <message numerus="yes">
      <source>Life cycle of %n subjects changed</source>
      <translation>
        <numerusform>Ciclo di vita cambiato a %n soggetto</numerusform>
        <numerusform>Ciclo di vita cambiato a %n soggetti</numerusform>
      </translation>
    </message>
    <message>
      <source>Likely</source>
      <translation>Probabile</translation>
    </message>
    <message>
      <source>Link added: {name} and {other}</source>
      <translation>Legame aggiunto: {name} e {other}</translation>
    </message>
    <message>
      <source>Link changed: {name} and {other}</source>
      <translation>Legame cambiato: {name} e {other}</translation>
    </message>
    <message>
      <source>Link taken away: {name} and {other}</source>
      <translation>Legame tolto: {name} e {other}</translation>
    </message>
    <message>
      <source>Linked to</source>
      <translation>Legame con</translation>
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
      <source>Made public by the person, as with a public office</source>
      <translation>Resa pubblica dalla persona, come con una carica pubblica</translation>
    </message>
    <message numerus="yes">
      <source>Making %n contacts</source>
      <translation>
        <numerusform>Preparo %n contatto</numerusform>
        <numerusform>Preparo %n contatti</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Making %n results</source>
      <translation>
        <numerusform>Preparo %n risultato</numerusform>
        <numerusform>Preparo %n risultati</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Making %n subjects</source>
      <translation>
        <numerusform>Preparo %n soggetto</numerusform>
        <numerusform>Preparo %n soggetti</numerusform>
      </translation>
    </message>
    <message>
      <source>Marketing consent changed: {name}</source>
      <translation>Consenso al marketing cambiato: {name}</translation>
    </message>
    <message>
      <source>Matching of columns remembered</source>
      <translation>Abbinamento delle colonne ricordato</translation>
    </message>
    <message>
      <source>Matching of columns renamed: {name}</source>
      <translation>Abbinamento di colonne rinominato: {name}</translation>
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
      <source>Meeting with {person}</source>
      <translation>Incontro con {person}</translation>
    </message>
    <message>
      <source>Members of a non-profit body, for its own purposes</source>
      <translation>Soci di un ente senza fini di lucro, per i suoi scopi</translation>
    </message>
    <message numerus="yes">
      <source>Merged %n factors into one</source>
      <translation>
        <numerusform>Unito %n fattore in uno</numerusform>
        <numerusform>Uniti %n fattori in uno</numerusform>
      </translation>
    </message>
    <message>
      <source>Message</source>
      <translation>Messaggio</translation>
    </message>
    <message>
      <source>Message from {person}</source>
      <translation>Messaggio da {person}</translation>
    </message>
    <message>
      <source>Message received</source>
      <translation>Messaggio ricevuto</translation>
    </message>
    <message>
      <source>Message sent</source>
      <translation>Messaggio inviato</translation>
    </message>
    <message>
      <source>Message to {person}</source>
      <translation>Messaggio a {person}</translation>
    </message>
    <message>
      <source>Message with {person}</source>
      <translation>Messaggio con {person}</translation>
    </message>
    <message>
      <source>Middle name</source>
      <translation>Secondo nome</translation>
    </message>
    <message>
      <source>Moved to the trash: {name}</source>
      <translation>Nel cestino: {name}</translation>
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
      <source>Needs, limits and who decides are clear</source>
      <translation>Bisogni, vincoli e chi decide sono chiari</translation>
    </message>
    <message>
      <source>Neutral mood</source>
      <translation>Umore neutro</translation>
    </message>
    <message>
      <source>New objective: {name}</source>
      <translation>Nuovo obiettivo: {name}</translation>
    </message>
    <message>
      <source>Newsletter</source>
      <translation>Newsletter</translation>
    </message>
    <message>
      <source>New||import</source>
      <translation>Nuovo</translation>
    </message>
    <message>
      <source>Next action with {subject} planned</source>
      <translation>Pianificata una prossima azione con {subject}</translation>
    </message>
    <message>
      <source>Next cycle</source>
      <translation>Prossimo ciclo</translation>
    </message>
    <message>
      <source>Next cycle number</source>
      <translation>Numero ciclo successivo</translation>
    </message>
    <message>
      <source>Next objective number</source>
      <translation>Numero obiettivo successivo</translation>
    </message>
    <message>
      <source>No change</source>
      <translation>Nessun cambiamento</translation>
    </message>
    <message>
      <source>No column matching is called “{profile}”. Nothing was imported. Import once in the window to make it.</source>
      <translation>Nessun abbinamento di colonne si chiama “{profile}”. Non è stato importato niente. Importa una volta dalla finestra per crearlo.</translation>
    </message>
    <message>
      <source>No country is called “{value}”.</source>
      <translation>Nessun paese si chiama «{value}».</translation>
    </message>
    <message>
      <source>No longer a target: {name}</source>
      <translation>Non è più un target: {name}</translation>
    </message>
    <message>
      <source>No name and no way to reach anybody: “{value}”</source>
      <translation>Nessun nome e nessun recapito: «{value}»</translation>
    </message>
    <message>
      <source>No names or contacts were found in {file}. Nothing was imported. Choose another file, or the sheet that holds the contacts.</source>
      <translation>In {file} non ci sono nomi né recapiti. Non è stato importato niente. Scegli un altro file, o il foglio che li contiene.</translation>
    </message>
    <message>
      <source>No province is called “{value}”.</source>
      <translation>Nessuna provincia si chiama «{value}».</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>N.</translation>
    </message>
    <message>
      <source>Nobody can tell whether {path} is open elsewhere: no lock can be written on this computer, nor beside the archive. It was not opened for writing. Make its folder writable and try again.</source>
      <translation>Non si può sapere se {path} è aperto altrove: il blocco non si può scrivere né su questo computer né accanto all’archivio. Non è stato aperto in scrittura. Rendi scrivibile la sua cartella e riprova.</translation>
    </message>
    <message>
      <source>Not a subject: “{value}”</source>
      <translation>Non è un soggetto: «{value}»</translation>
    </message>
    <message>
      <source>Nothing can be read of {path} any more. It was not touched. Restore a copy.</source>
      <translation>Di {path} non si legge più nulla. Non è stato toccato. Ripristina una copia.</translation>
    </message>
    <message>
      <source>Nothing can be written in {path}, so no copy was made. Your archive is safe. Make the folder writable, or choose another one.</source>
      <translation>In {path} non si può scrivere, quindi non è stata fatta una copia. Il tuo archivio è al sicuro. Rendi scrivibile la cartella, o scegline un'altra.</translation>
    </message>
    <message>
      <source>Nothing was chosen. Nothing was changed. Choose a tier, a priority, a target or a day.</source>
      <translation>Non hai scelto nulla. Non è cambiato nulla. Scegli una fascia, una priorità, il target o un giorno.</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Numero</translation>
    </message>
    <message>
      <source>Objective changed: {name}</source>
      <translation>Obiettivo cambiato: {name}</translation>
    </message>
    <message>
      <source>Objective closed: {name}</source>
      <translation>Obiettivo chiuso: {name}</translation>
    </message>
    <message>
      <source>Objective deleted: {name}</source>
      <translation>Obiettivo eliminato: {name}</translation>
    </message>
    <message>
      <source>Objective number</source>
      <translation>Numero obiettivo</translation>
    </message>
    <message>
      <source>Objective open again: {name}</source>
      <translation>Obiettivo riaperto: {name}</translation>
    </message>
    <message>
      <source>Objectives</source>
      <translation>Obiettivi</translation>
    </message>
    <message>
      <source>Offer</source>
      <translation>Offerta</translation>
    </message>
    <message>
      <source>Only fields that are empty here take the file's value.</source>
      <translation>Entra solo ciò che qui è vuoto; il resto non cambia.</translation>
    </message>
    <message>
      <source>Only what the file changed since last time comes in: empty cells erase nothing, your corrections stay.</source>
      <translation>Entra solo ciò che il file ha cambiato: le celle vuote non cancellano, le tue correzioni restano.</translation>
    </message>
    <message>
      <source>Open cycles in each stage, and how long they stay</source>
      <translation>I cicli aperti in ogni stadio, e quanto ci restano</translation>
    </message>
    <message>
      <source>OpenDocument sheet</source>
      <translation>Foglio OpenDocument</translation>
    </message>
    <message>
      <source>Open||request</source>
      <translation>Aperta</translation>
    </message>
    <message>
      <source>Opinion, faith, membership</source>
      <translation>Opinione, fede, appartenenza</translation>
    </message>
    <message>
      <source>Origin</source>
      <translation>Origine</translation>
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
      <source>Other's number</source>
      <translation>Numero dell’altro</translation>
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
      <source>Passing on to others</source>
      <translation>Comunicazione ad altri</translation>
    </message>
    <message>
      <source>Pasted rows</source>
      <translation>Righe incollate</translation>
    </message>
    <message>
      <source>Pause until</source>
      <translation>Pausa fino al</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Persone</translation>
    </message>
    <message>
      <source>Person's whole name</source>
      <translation>Nome e cognome</translation>
    </message>
    <message>
      <source>Personal</source>
      <translation>Personale</translation>
    </message>
    <message>
      <source>Phone calls</source>
      <translation>Telefonate</translation>
    </message>
    <message>
      <source>Phone, even several</source>
      <translation>Telefono, anche più d'uno</translation>
    </message>
    <message>
      <source>Photos and videos</source>
      <translation>Foto e video</translation>
    </message>
    <message>
      <source>Planned on</source>
      <translation>Pianificata il</translation>
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
      <source>Precision</source>
      <translation>Precisione</translation>
    </message>
    <message>
      <source>Priority changed: {name}</source>
      <translation>Priorità cambiata: {name}</translation>
    </message>
    <message numerus="yes">
      <source>Priority of %n subjects changed</source>
      <translation>
        <numerusform>Priorità cambiata a %n soggetto</numerusform>
        <numerusform>Priorità cambiata a %n soggetti</numerusform>
      </translation>
    </message>
    <message>
      <source>Probability %</source>
      <translation>Probabilità %</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>Prodotti</translation>
    </message>
    <message>
      <source>Professional</source>
      <translation>Professionale</translation>
    </message>
    <message>
      <source>Profiling</source>
      <translation>Profilazione</translation>
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
      <source>Public task</source>
      <translation>Compito pubblico</translation>
    </message>
    <message>
      <source>READ ME</source>
      <translation>LEGGIMI</translation>
    </message>
    <message>
      <source>Reached</source>
      <translation>Raggiunto</translation>
    </message>
    <message>
      <source>Reading {file} took too long and was stopped. Nothing was imported. Open it in Excel, save it as CSV, and try that file.</source>
      <translation>La lettura di {file} è durata troppo ed è stata fermata. Non è stato importato niente. Aprilo in Excel, salvalo come CSV e riprova con quello.</translation>
    </message>
    <message>
      <source>Received on</source>
      <translation>Ricevuta il</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Rifiutata</translation>
    </message>
    <message>
      <source>Refused||consent</source>
      <translation>Rifiutato</translation>
    </message>
    <message>
      <source>Region</source>
      <translation>Regione</translation>
    </message>
    <message>
      <source>Relationship</source>
      <translation>Relazione</translation>
    </message>
    <message>
      <source>Reliability</source>
      <translation>Attendibilità</translation>
    </message>
    <message>
      <source>Renamed a factor to {name}</source>
      <translation>Rinominato un fattore: {name}</translation>
    </message>
    <message>
      <source>Renewal</source>
      <translation>Rinnovo</translation>
    </message>
    <message>
      <source>Request added: {title}</source>
      <translation>Richiesta aggiunta: {title}</translation>
    </message>
    <message>
      <source>Request changed: {title}</source>
      <translation>Richiesta modificata: {title}</translation>
    </message>
    <message>
      <source>Request number</source>
      <translation>Numero richiesta</translation>
    </message>
    <message>
      <source>Request of {subject} recorded</source>
      <translation>Annotata una richiesta di {subject}</translation>
    </message>
    <message>
      <source>Result changed</source>
      <translation>Risultato modificato</translation>
    </message>
    <message>
      <source>Result recorded</source>
      <translation>Risultato registrato</translation>
    </message>
    <message>
      <source>Review number</source>
      <translation>Numero riesame</translation>
    </message>
    <message>
      <source>Reviewed cycle {number} of {subject}</source>
      <translation>Riesaminato il ciclo {number} di {subject}</translation>
    </message>
    <message>
      <source>Reviewed on</source>
      <translation>Riesaminato il</translation>
    </message>
    <message>
      <source>Row of totals: “{value}”, not a subject</source>
      <translation>Riga di totale: «{value}», non è un soggetto</translation>
    </message>
    <message>
      <source>Sale</source>
      <translation>Vendita</translation>
    </message>
    <message>
      <source>Sales of {year}</source>
      <translation>Fatturato {year}</translation>
    </message>
    <message>
      <source>Sales, introductions and the other results</source>
      <translation>Vendite, presentazioni e gli altri risultati</translation>
    </message>
    <message>
      <source>Sample data added</source>
      <translation>Dati di esempio aggiunti</translation>
    </message>
    <message>
      <source>Scope changed: {name}</source>
      <translation>Ambito cambiato: {name}</translation>
    </message>
    <message numerus="yes">
      <source>Scope of %n subjects changed</source>
      <translation>
        <numerusform>Ambito cambiato a %n soggetto</numerusform>
        <numerusform>Ambito cambiato a %n soggetti</numerusform>
      </translation>
    </message>
    <message>
      <source>Separating line, not a subject</source>
      <translation>Riga di separazione, non è un soggetto</translation>
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
      <source>Social network, with {person}</source>
      <translation>Social, con {person}</translation>
    </message>
    <message>
      <source>Spread them over the coming weeks</source>
      <translation>Distribuiscili nelle prossime settimane</translation>
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
      <translation>Soggetto aggiunto: {name}</translation>
    </message>
    <message>
      <source>Subject number</source>
      <translation>Numero soggetto</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Etichetta</translation>
    </message>
    <message numerus="yes">
      <source>Targets chosen: %n subjects</source>
      <translation>
        <numerusform>Target scelti: %n soggetto</numerusform>
        <numerusform>Target scelti: %n soggetti</numerusform>
      </translation>
    </message>
    <message>
      <source>Task</source>
      <translation>Compito</translation>
    </message>
    <message>
      <source>Text table</source>
      <translation>Tabella di testo</translation>
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
      <source>The archive is locked. Nothing was changed. Unlock it with its password.</source>
      <translation>L'archivio è bloccato. Non è cambiato nulla. Sbloccalo con la sua password.</translation>
    </message>
    <message>
      <source>The archive written anew was not the same as the old one. The old one is as it was. Check the disk and try again.</source>
      <translation>L'archivio riscritto non era uguale a quello di prima, che è rimasto com'era. Controlla il disco e riprova.</translation>
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
      <translation>La cifra di controllo non torna: una cifra può essere sbagliata. Resta come la scrivi.</translation>
    </message>
    <message>
      <source>The copy {path} does not read back as it was written. The archive was not touched. Choose another disk.</source>
      <translation>La copia {path} non si rilegge come è stata scritta. L’archivio non è stato toccato. Scegli un altro disco.</translation>
    </message>
    <message>
      <source>The copy {path} is no longer as it was made: it is damaged, or another program wrote in it. Nothing was changed. Choose another copy.</source>
      <translation>La copia {path} non è più com'era: è danneggiata, o un altro programma ci ha scritto. Non è stato cambiato nulla. Scegli un'altra copia.</translation>
    </message>
    <message>
      <source>The copy {path} was made under an earlier password. It was not opened. Type the password of that time.</source>
      <translation>La copia {path} è stata fatta con una password di prima. Non è stata aperta. Scrivi la password di allora.</translation>
    </message>
    <message>
      <source>The cycle or the reason belongs to another subject. Nothing was saved. Choose it again.</source>
      <translation>Il ciclo o il motivo è di un altro soggetto. Non è stato salvato nulla. Sceglilo di nuovo.</translation>
    </message>
    <message>
      <source>The disk did not answer while working on {path}. What was saved before is safe, this change was not written. Check the disk and try again.</source>
      <translation>Il disco non ha risposto mentre lavoravi su {path}. Quello che era salvato è al sicuro, questa modifica non è stata scritta. Controlla il disco e riprova.</translation>
    </message>
    <message>
      <source>The disk did not answer, so no copy was made in {path}. Your archive is safe. Check the disk; the next try comes by itself.</source>
      <translation>Il disco non risponde, quindi in {path} non è stata fatta una copia. Il tuo archivio è al sicuro. Controlla il disco; il prossimo tentativo viene da sé.</translation>
    </message>
    <message>
      <source>The disk is full. What was saved before is safe, this change was not written. Make room and try again.</source>
      <translation>Il disco è pieno. Quello che era salvato è al sicuro, questa modifica non è stata scritta. Fai spazio e riprova.</translation>
    </message>
    <message>
      <source>The disk is full: {name} was not written. Nothing half-written was left. Make room or choose another disk.</source>
      <translation>Il disco è pieno: {name} non è stato scritto. Non è rimasto niente a metà. Fai spazio o scegli un altro disco.</translation>
    </message>
    <message>
      <source>The disk went away while {path} was being saved, and nobody can tell now whether the last change was written. What was saved before is safe. Check the disk, and look at the History of changes before you do it again.</source>
      <translation>Il disco è sparito mentre si salvava {path}, e ora non si può sapere se l'ultima modifica è stata scritta. Quanto salvato prima è al sicuro. Controlla il disco, e guarda la Storia delle modifiche prima di rifarla.</translation>
    </message>
    <message>
      <source>The end comes before the beginning, {opened}. Nothing was saved. Write a later day.</source>
      <translation>La fine viene prima dell'inizio, {opened}. Non è stato salvato nulla. Scrivi un giorno successivo.</translation>
    </message>
    <message>
      <source>The file is damaged: {detail}. Restore the newest copy.</source>
      <translation>Il file è danneggiato: {detail}. Ripristina la copia più recente.</translation>
    </message>
    <message>
      <source>The file is no longer in the archive. Nothing was written.</source>
      <translation>Il file non è più nell'archivio. Non è stato scritto nulla.</translation>
    </message>
    <message>
      <source>The folder of {path} can only be read, and saving needs to write beside the file. Nothing was changed. Make the folder writable, or move the archive to another one.</source>
      <translation>Nella cartella di {path} non si può scrivere, e per salvare serve scrivere accanto al file. Non è stato cambiato nulla. Rendi scrivibile la cartella, o sposta l'archivio in un'altra.</translation>
    </message>
    <message>
      <source>The folder of {path} is not there any more: its disk was unplugged, or the network is gone. What was saved before is safe on it, this change was not written. Plug it in and try again.</source>
      <translation>La cartella di {path} non c'è più: il suo disco è stato scollegato, o manca la rete. Quanto salvato prima è al sicuro lì, questa modifica non è stata scritta. Collegalo e riprova.</translation>
    </message>
    <message>
      <source>The folder {name} is not empty. Nothing was saved. Choose a new name.</source>
      <translation>La cartella {name} non è vuota. Non è stato salvato niente. Scegli un nome nuovo.</translation>
    </message>
    <message>
      <source>The import of {file} stopped. Nothing was written. Try again.</source>
      <translation>L'importazione di {file} si è fermata. Non è stato scritto nulla. Riprova.</translation>
    </message>
    <message>
      <source>The last character does not match: one may be wrong. It is kept as you write it.</source>
      <translation>L'ultimo carattere non torna: uno può essere sbagliato. Resta come lo scrivi.</translation>
    </message>
    <message>
      <source>The objective is missing. Nothing was saved. Write what you want to obtain.</source>
      <translation>Manca l'obiettivo. Non è stato salvato nulla. Scrivi che cosa vuoi ottenere.</translation>
    </message>
    <message>
      <source>The present password is not right. Nothing was changed. Type it again.</source>
      <translation>La password attuale non è giusta. Non è cambiato nulla. Scrivila di nuovo.</translation>
    </message>
    <message>
      <source>The review is not complete. Nothing was written. Decide what is missing and conclude it again.</source>
      <translation>Il riesame non è completo. Non è stato scritto nulla. Decidi quello che manca e concludilo di nuovo.</translation>
    </message>
    <message numerus="yes">
      <source>The search index {detail} misses %n entries or has them twice</source>
      <translation>
        <numerusform>All’indice di ricerca {detail} manca %n voce, o c’è due volte</numerusform>
        <numerusform>All’indice di ricerca {detail} mancano %n voci, o ci sono due volte</numerusform>
      </translation>
    </message>
    <message>
      <source>The words are missing. Nothing was saved. Write what you learned.</source>
      <translation>Mancano le parole. Non è stato salvato nulla. Scrivi che cosa hai saputo.</translation>
    </message>
    <message>
      <source>There is a file at {path} already. It was not touched. Choose another name, or open it.</source>
      <translation>In {path} c’è già un file. Non è stato toccato. Scegli un altro nome, o aprilo.</translation>
    </message>
    <message>
      <source>There is already a factor called {name}. Nothing was changed. Merge the two, or choose another name.</source>
      <translation>C'è già un fattore che si chiama {name}. Non è cambiato nulla. Unisci i due, o scegli un altro nome.</translation>
    </message>
    <message>
      <source>There is another file at {path}. It was not touched, and no copy was made. Choose another name.</source>
      <translation>In {path} c’è un altro file. Non è stato toccato, e non è stata fatta nessuna copia. Scegli un altro nome.</translation>
    </message>
    <message>
      <source>There is no field named {field}. Nothing was listed. See the names with `list --help`.</source>
      <translation>Non c'è un campo di nome {field}. Non è stato elencato nulla. I nomi sono in `list --help`.</translation>
    </message>
    <message>
      <source>There is no list named {kind}. `list --help` names them.</source>
      <translation>Non c’è un elenco di nome {kind}. `list --help` li nomina.</translation>
    </message>
    <message>
      <source>There is no question named {question}. `ask --list` names them.</source>
      <translation>Non c’è una domanda di nome {question}. `ask --list` le elenca.</translation>
    </message>
    <message>
      <source>There is no restore of {path} to take back. Nothing was changed. The list of backups has the copy made before it.</source>
      <translation>Di {path} non c'è un ripristino da annullare. Non è stato cambiato nulla. Nell'elenco delle copie c'è quella fatta prima.</translation>
    </message>
    <message>
      <source>There is no room for a copy in {path}. Your archive is safe. Make room there, or give the copies less of it.</source>
      <translation>In {path} non c'è spazio per una copia. Il tuo archivio è al sicuro. Fai spazio lì, o danne meno alle copie.</translation>
    </message>
    <message>
      <source>There is no screen to open a window on. Nothing was opened. The command line works without one: crm-desktop --help; crm-desktop self-test draws every page into pictures.</source>
      <translation>Non c’è uno schermo su cui aprire la finestra. Non è stato aperto nulla. La riga di comando funziona anche senza: crm-desktop --help; crm-desktop self-test disegna ogni pagina in immagini.</translation>
    </message>
    <message>
      <source>There is not enough room on the disk for what is in {file}. Nothing was imported. Make room and try again.</source>
      <translation>Sul disco non c'è abbastanza spazio per il contenuto di {file}. Non è stato importato niente. Fai spazio e riprova.</translation>
    </message>
    <message>
      <source>There is nothing in {file}. Nothing was imported. Choose another file.</source>
      <translation>{file} è vuoto. Non è stato importato niente. Scegli un altro file.</translation>
    </message>
    <message>
      <source>There is nothing to save yet. Write what happened.</source>
      <translation>Non c'è ancora niente da salvare. Scrivi che cosa è successo.</translation>
    </message>
    <message>
      <source>There is nothing to take back. Nothing was changed.</source>
      <translation>Non c’è nulla da annullare. Non è stato cambiato nulla.</translation>
    </message>
    <message>
      <source>There is one with this name already. Nothing was changed. Choose another name.</source>
      <translation>Ce n’è già uno con questo nome. Non è cambiato nulla. Scegli un altro nome.</translation>
    </message>
    <message>
      <source>There is too little memory to find the key of the archive. Nothing was changed. Close other programs and try again.</source>
      <translation>C'è troppo poca memoria per trovare la chiave dell'archivio. Non è cambiato nulla. Chiudi altri programmi e riprova.</translation>
    </message>
    <message>
      <source>They said yes to a precise proposal</source>
      <translation>Ha detto sì a una proposta precisa</translation>
    </message>
    <message>
      <source>They stay as they are; only new ones come in.</source>
      <translation>Restano come sono; entrano solo i nuovi.</translation>
    </message>
    <message>
      <source>This does not look like a phone number. It is kept as you write it.</source>
      <translation>Non sembra un numero di telefono. Resta come lo scrivi.</translation>
    </message>
    <message>
      <source>This does not look like a web address. It is kept as you write it.</source>
      <translation>Non sembra un indirizzo web. Resta come lo scrivi.</translation>
    </message>
    <message>
      <source>This does not look like an e-mail address. It is kept as you write it.</source>
      <translation>Non sembra un indirizzo e-mail. Resta come lo scrivi.</translation>
    </message>
    <message>
      <source>This is a copy of everything in an archive of CRM Desktop.

To read it: the workbook with all lists opens in Excel or LibreOffice, the .vcf file in an address book, the .ics file in a calendar. The attached files are in the folder “attachments”.

To have the archive again: start CRM Desktop, make a new archive, and drop this file onto the window, or import it. Everything is then as it was.

For programs: the folder “tables” holds every record, a line each, as JSON; manifest.json says how many and with which fingerprints. docs/EXPORT_FORMAT.md describes it.

There is no password on it: keep it where nobody else reads it.
</source>
      <translation>Questa è una copia di tutto quello che c'è in un archivio di CRM Desktop.

Per leggerla: la cartella di lavoro con tutti gli elenchi si apre con Excel o LibreOffice, il file .vcf con una rubrica, il file .ics con un calendario. I file allegati sono nella cartella “attachments”.

Per riavere l'archivio: avvia CRM Desktop, crea un archivio nuovo e trascina questo file sulla finestra, oppure importalo. Tutto torna com'era.

Per i programmi: la cartella “tables” contiene ogni elemento, uno per riga, in JSON; manifest.json dice quanti sono e con quali impronte. docs/EXPORT_FORMAT.md lo descrive.

Non ha password: tienila dove nessun altro la legge.
</translation>
    </message>
    <message>
      <source>This link with {name} is there already. Nothing was saved.</source>
      <translation>Questo legame con {name} c'è già. Non è stato salvato nulla.</translation>
    </message>
    <message>
      <source>This step can no longer be undone. Nothing was changed.</source>
      <translation>Questo passo non si può più annullare. Non è cambiato nulla.</translation>
    </message>
    <message>
      <source>This subject was merged with another one, which has its history now. Nothing was changed. To have both again, undo the merge in the history of changes.</source>
      <translation>Questo soggetto è stato unito a un altro, che ora ha la sua storia. Non è cambiato niente. Per riaverli tutti e due, annulla l'unione nella storia delle modifiche.</translation>
    </message>
    <message>
      <source>Tier changed: {name}</source>
      <translation>Fascia cambiata: {name}</translation>
    </message>
    <message numerus="yes">
      <source>Tier of %n subjects changed</source>
      <translation>
        <numerusform>Fascia cambiata a %n soggetto</numerusform>
        <numerusform>Fascia cambiata a %n soggetti</numerusform>
      </translation>
    </message>
    <message>
      <source>Timing</source>
      <translation>Tempi</translation>
    </message>
    <message>
      <source>Title of a group: “{value}”, not a subject</source>
      <translation>Titolo di un gruppo: «{value}», non è un soggetto</translation>
    </message>
    <message>
      <source>To update||import</source>
      <translation>Da aggiornare</translation>
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
      <source>Update with what the file changed</source>
      <translation>Aggiorna con ciò che il file ha cambiato</translation>
    </message>
    <message>
      <source>VAT number or tax code</source>
      <translation>Partita IVA o codice fiscale</translation>
    </message>
    <message>
      <source>Video call</source>
      <translation>Videochiamata</translation>
    </message>
    <message>
      <source>Video call with {person}</source>
      <translation>Videochiamata con {person}</translation>
    </message>
    <message>
      <source>Visit</source>
      <translation>Visita</translation>
    </message>
    <message>
      <source>Visit from {person}</source>
      <translation>Visita di {person}</translation>
    </message>
    <message>
      <source>Visit to {person}</source>
      <translation>Visita a {person}</translation>
    </message>
    <message>
      <source>Visit with {person}</source>
      <translation>Visita con {person}</translation>
    </message>
    <message>
      <source>Vital interest</source>
      <translation>Interesse vitale</translation>
    </message>
    <message>
      <source>We know each other and they agreed to talk</source>
      <translation>Ci conosciamo e ha accettato di parlarne</translation>
    </message>
    <message>
      <source>Web page with a table</source>
      <translation>Pagina web con una tabella</translation>
    </message>
    <message>
      <source>What a person thinks, believes or belongs to is noted only on a ground the law knows. Nothing was saved. Say on which ground under Privacy, in the menu.</source>
      <translation>Ciò che una persona pensa, crede o di cui fa parte si annota solo su una base prevista dalla legge. Non è stato salvato niente. Di' su quale base alla voce Privacy del menu.</translation>
    </message>
    <message>
      <source>What can they spend?</source>
      <translation>Quanto può spendere?</translation>
    </message>
    <message>
      <source>What could be read of a damaged archive</source>
      <translation>Quello che si è potuto leggere di un archivio danneggiato</translation>
    </message>
    <message>
      <source>What do they care about?</source>
      <translation>Che cosa gli sta a cuore?</translation>
    </message>
    <message>
      <source>What do they need?</source>
      <translation>Di che cosa ha bisogno?</translation>
    </message>
    <message>
      <source>What do they want to achieve?</source>
      <translation>Che cosa vuole raggiungere?</translation>
    </message>
    <message>
      <source>What each month brought, beside the year before</source>
      <translation>Che cosa ha portato ogni mese, accanto all’anno prima</translation>
    </message>
    <message>
      <source>What each product brought</source>
      <translation>Che cosa ha portato ogni prodotto</translation>
    </message>
    <message>
      <source>What is known</source>
      <translation>Che cosa si sa</translation>
    </message>
    <message>
      <source>What key, growing and prospect subjects brought</source>
      <translation>Che cosa hanno portato i soggetti chiave, in crescita e potenziali</translation>
    </message>
    <message>
      <source>What limits do they have?</source>
      <translation>Quali vincoli ha?</translation>
    </message>
    <message>
      <source>What you were changing is no longer there. Nothing was changed. Undo may bring it back.</source>
      <translation>Quello che stavi modificando non c’è più. Non è cambiato nulla. Forse Annulla lo riporta.</translation>
    </message>
    <message>
      <source>Which factors helped and which hurt</source>
      <translation>Quali fattori hanno aiutato e quali ostacolato</translation>
    </message>
    <message>
      <source>Who decides?</source>
      <translation>Chi decide?</translation>
    </message>
    <message>
      <source>Who else is in the running?</source>
      <translation>Chi altro è in gara?</translation>
    </message>
    <message>
      <source>Whole address</source>
      <translation>Indirizzo completo</translation>
    </message>
    <message>
      <source>Why it closed</source>
      <translation>Perché si è chiuso</translation>
    </message>
    <message>
      <source>Withdrawn||consent</source>
      <translation>Revocato</translation>
    </message>
    <message>
      <source>Won</source>
      <translation>Vinto</translation>
    </message>
    <message>
      <source>Works for</source>
      <translation>Lavora per</translation>
    </message>
    <message>
      <source>XML workbook</source>
      <translation>Cartella XML</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>Anno</translation>
    </message>
    <message>
      <source>Yes or no</source>
      <translation>Sì o no</translation>
    </message>
    <message>
      <source>You are looking at a copy. Nothing was changed. Restore it to work in it, or go back to your archive.</source>
      <translation>Stai guardando una copia. Non è stato cambiato nulla. Ripristinala per lavorarci, o torna al tuo archivio.</translation>
    </message>
    <message>
      <source>You have no permission to write in {path}, so no copy was made. Your archive is safe. Ask for the permission, or choose another folder.</source>
      <translation>Non hai il permesso di scrivere in {path}, quindi non è stata fatta una copia. Il tuo archivio è al sicuro. Chiedi il permesso, o scegli un'altra cartella.</translation>
    </message>
    <message>
      <source>You have no permission to write {path}. Nothing was changed. Ask for the permission, or choose another folder.</source>
      <translation>Non hai il permesso di scrivere {path}. Non è cambiato nulla. Chiedi il permesso, o scegli un’altra cartella.</translation>
    </message>
    <message>
      <source>You may not read {file}. Nothing was imported. Close it in other programs, or copy it to your own folder.</source>
      <translation>Non puoi leggere {file}. Non è stato importato niente. Chiudilo negli altri programmi, o copialo in una tua cartella.</translation>
    </message>
    <message>
      <source>at start</source>
      <translation>all'avvio</translation>
    </message>
    <message>
      <source>before a change of many</source>
      <translation>prima di una modifica di molti</translation>
    </message>
    <message>
      <source>before a merge</source>
      <translation>prima di un'unione</translation>
    </message>
    <message>
      <source>before a repair</source>
      <translation>prima di una riparazione</translation>
    </message>
    <message>
      <source>before a restore</source>
      <translation>prima di un ripristino</translation>
    </message>
    <message>
      <source>before an import</source>
      <translation>prima di un'importazione</translation>
    </message>
    <message>
      <source>before an update of the archive</source>
      <translation>prima di un aggiornamento dell'archivio</translation>
    </message>
    <message>
      <source>belongs there</source>
      <translation>ne fa parte</translation>
    </message>
    <message>
      <source>but another VAT number</source>
      <translation>ma un'altra partita IVA</translation>
    </message>
    <message>
      <source>but another birthday</source>
      <translation>ma un altro compleanno</translation>
    </message>
    <message>
      <source>but another tax code</source>
      <translation>ma un altro codice fiscale</translation>
    </message>
    <message>
      <source>by hand</source>
      <translation>a mano</translation>
    </message>
    <message>
      <source>from a call</source>
      <translation>da una chiamata</translation>
    </message>
    <message>
      <source>from a contact</source>
      <translation>da un contatto</translation>
    </message>
    <message>
      <source>from a letter</source>
      <translation>da una lettera</translation>
    </message>
    <message>
      <source>from a meeting</source>
      <translation>da un incontro</translation>
    </message>
    <message>
      <source>from a message</source>
      <translation>da un messaggio</translation>
    </message>
    <message>
      <source>from a social network</source>
      <translation>da un social</translation>
    </message>
    <message>
      <source>from a video call</source>
      <translation>da una videochiamata</translation>
    </message>
    <message>
      <source>from a visit</source>
      <translation>da una visita</translation>
    </message>
    <message>
      <source>from an e-mail</source>
      <translation>da un'e-mail</translation>
    </message>
    <message>
      <source>from an event</source>
      <translation>da un evento</translation>
    </message>
    <message>
      <source>from the tax code</source>
      <translation>dal codice fiscale</translation>
    </message>
    <message>
      <source>half an hour of changes</source>
      <translation>mezz'ora di modifiche</translation>
    </message>
    <message>
      <source>has as a member…</source>
      <translation>ha come socio…</translation>
    </message>
    <message>
      <source>has as a part…</source>
      <translation>comprende…</translation>
    </message>
    <message>
      <source>introduced by this subject</source>
      <translation>segnalato da questo soggetto</translation>
    </message>
    <message>
      <source>introduced…</source>
      <translation>ha segnalato…</translation>
    </message>
    <message>
      <source>is a member of…</source>
      <translation>è socio di…</translation>
    </message>
    <message>
      <source>is a member there</source>
      <translation>ne è socio</translation>
    </message>
    <message>
      <source>is a partner of…</source>
      <translation>è partner di…</translation>
    </message>
    <message>
      <source>is part of…</source>
      <translation>fa parte di…</translation>
    </message>
    <message>
      <source>is where … works</source>
      <translation>è dove lavora…</translation>
    </message>
    <message>
      <source>knows</source>
      <translation>conosce</translation>
    </message>
    <message>
      <source>knows…</source>
      <translation>conosce…</translation>
    </message>
    <message>
      <source>made the introduction</source>
      <translation>ha fatto la segnalazione</translation>
    </message>
    <message>
      <source>member</source>
      <translation>socio</translation>
    </message>
    <message>
      <source>member of</source>
      <translation>socio di</translation>
    </message>
    <message>
      <source>on closing</source>
      <translation>alla chiusura</translation>
    </message>
    <message>
      <source>one has no name</source>
      <translation>uno è senza nome</translation>
    </message>
    <message>
      <source>part of</source>
      <translation>parte di</translation>
    </message>
    <message>
      <source>part of this subject</source>
      <translation>parte di questo soggetto</translation>
    </message>
    <message>
      <source>partner</source>
      <translation>partner</translation>
    </message>
    <message>
      <source>partner of</source>
      <translation>partner di</translation>
    </message>
    <message>
      <source>put right</source>
      <translation>corretto</translation>
    </message>
    <message>
      <source>referred by</source>
      <translation>presentato da</translation>
    </message>
    <message>
      <source>region</source>
      <translation>regione</translation>
    </message>
    <message>
      <source>same VAT number</source>
      <translation>stessa partita IVA</translation>
    </message>
    <message>
      <source>same VAT number or tax code</source>
      <translation>stessa partita IVA o codice fiscale</translation>
    </message>
    <message>
      <source>same e-mail</source>
      <translation>stessa e-mail</translation>
    </message>
    <message>
      <source>same name</source>
      <translation>stesso nome</translation>
    </message>
    <message>
      <source>same office mailbox</source>
      <translation>stessa casella d'ufficio</translation>
    </message>
    <message>
      <source>same phone</source>
      <translation>stesso telefono</translation>
    </message>
    <message>
      <source>same phone number</source>
      <translation>stesso numero di telefono</translation>
    </message>
    <message>
      <source>same tax code</source>
      <translation>stesso codice fiscale</translation>
    </message>
    <message>
      <source>same town</source>
      <translation>stessa città</translation>
    </message>
    <message>
      <source>similar name</source>
      <translation>nome simile</translation>
    </message>
    <message>
      <source>tax code</source>
      <translation>codice fiscale</translation>
    </message>
    <message>
      <source>the very same row</source>
      <translation>la stessa identica riga</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>non si sa</translation>
    </message>
    <message>
      <source>was introduced by…</source>
      <translation>è stato segnalato da…</translation>
    </message>
    <message>
      <source>where they work</source>
      <translation>dove lavora</translation>
    </message>
    <message>
      <source>works for</source>
      <translation>lavora per</translation>
    </message>
    <message>
      <source>works for…</source>
      <translation>lavora per…</translation>
    </message>
    <message>
      <source>works here</source>
      <translation>lavora qui</translation>
    </message>
    <message>
      <source>zero put back</source>
      <translation>0 rimesso</translation>
    </message>
    <message>
      <source>{field} cannot be “{value}”. Nothing was listed. Write true, false or nothing.</source>
      <translation>{field} non può essere “{value}”. Non è stato elencato nulla. Scrivi true, false o niente.</translation>
    </message>
    <message>
      <source>{file} cannot be read. Nothing was attached. Check that it is still there.</source>
      <translation>{file} non si legge. Non è stato allegato nulla. Controlla che ci sia ancora.</translation>
    </message>
    <message>
      <source>{file} claims to hold far more than such a file can. It was not opened. Use another copy.</source>
      <translation>{file} dice di contenere molto più di quanto un file così possa. Non è stato aperto. Usa un'altra copia.</translation>
    </message>
    <message>
      <source>{file} comes from an Excel of before 1995. Nothing was imported. Open it in a newer program and save it as .xlsx.</source>
      <translation>{file} viene da un Excel precedente al 1995. Non è stato importato niente. Aprilo in un programma più recente e salvalo come .xlsx.</translation>
    </message>
    <message>
      <source>{file} could not be read. Nothing was imported. Open it in Excel, save it again, and try that file.</source>
      <translation>{file} non si è potuto leggere. Non è stato importato niente. Aprilo in Excel, salvalo di nuovo e riprova con quello.</translation>
    </message>
    <message>
      <source>{file} has no sheet called “{sheet}”. Nothing was imported. Choose one of its sheets.</source>
      <translation>{file} non ha un foglio di nome “{sheet}”. Non è stato importato niente. Scegli uno dei suoi fogli.</translation>
    </message>
    <message>
      <source>{file} holds data that this version of CRM Desktop has no place for. Nothing was imported, so that nothing gets lost. Update the program and try again.</source>
      <translation>{file} contiene dati che questa versione di CRM Desktop non sa dove mettere. Non è stato importato niente, perché niente vada perso. Aggiorna il programma e riprova.</translation>
    </message>
    <message>
      <source>{file} is a folder. Nothing was imported. Choose the files that are in it.</source>
      <translation>{file} è una cartella. Non è stato importato niente. Scegli i file che ci sono dentro.</translation>
    </message>
    <message>
      <source>{file} is damaged and cannot be read. Nothing was imported. Open it in Excel, save it again, and try that file.</source>
      <translation>{file} è danneggiato e non si legge. Non è stato importato niente. Aprilo in Excel, salvalo di nuovo e riprova con quello.</translation>
    </message>
    <message>
      <source>{file} is damaged or was changed by another program: what is in it does not agree with its own list. Nothing was imported. Make the copy again, or use another one.</source>
      <translation>{file} è danneggiato o è stato modificato da un altro programma: il contenuto non corrisponde al suo elenco. Non è stato importato niente. Rifai la copia, o usane un'altra.</translation>
    </message>
    <message>
      <source>{file} is larger than {limit} MB. Nothing was attached. Keep it where it is and note its place.</source>
      <translation>{file} supera i {limit} MB. Non è stato allegato nulla. Lascialo dov'è e annota dove si trova.</translation>
    </message>
    <message>
      <source>{file} is no spreadsheet. Nothing was imported. Choose an Excel, OpenDocument, CSV or vCard file.</source>
      <translation>{file} non è un foglio di calcolo. Non è stato importato niente. Scegli un file Excel, OpenDocument, CSV o vCard.</translation>
    </message>
    <message>
      <source>{file} is not a copy of everything made by CRM Desktop, or its end is missing. Nothing was imported. If there are lists in it, unpack it and import those.</source>
      <translation>{file} non è una copia completa fatta da CRM Desktop, o ne manca la fine. Non è stato importato niente. Se contiene elenchi, estraili e importa quelli.</translation>
    </message>
    <message>
      <source>{file} is not a file. Nothing was attached. Choose files, not folders.</source>
      <translation>{file} non è un file. Non è stato allegato nulla. Scegli file, non cartelle.</translation>
    </message>
    <message>
      <source>{file} is not there. Nothing was imported. Look where it is, and choose it again.</source>
      <translation>{file} non c’è. Non è stato importato niente. Guarda dove si trova e sceglilo di nuovo.</translation>
    </message>
    <message>
      <source>{file} is too large, or swells to a size this computer cannot hold. Nothing was imported. Split it into smaller files.</source>
      <translation>{file} è troppo grande, o lo diventa quando si apre. Non è stato importato niente. Dividilo in file più piccoli.</translation>
    </message>
    <message>
      <source>{file} opens only with its password. Nothing was imported. Type the right one, or save the file without it.</source>
      <translation>{file} si apre solo con la sua password. Non è stato importato niente. Scrivi quella giusta, o salva il file senza.</translation>
    </message>
    <message>
      <source>{file} was made by a newer version of CRM Desktop. Nothing was imported. Update the program and try again.</source>
      <translation>{file} è stato fatto da una versione più recente di CRM Desktop. Non è stato importato niente. Aggiorna il programma e riprova.</translation>
    </message>
    <message>
      <source>{name} could not be read. Nothing was changed. Check the name and try again.</source>
      <translation>{name} non si è potuto leggere. Non è stato cambiato nulla. Controlla il nome e riprova.</translation>
    </message>
    <message>
      <source>{name} could not be written. Nothing was saved. Choose another folder and try again.</source>
      <translation>{name} non si può scrivere. Non è stato salvato nulla. Scegli un’altra cartella e riprova.</translation>
    </message>
    <message>
      <source>{name} ends in nothing that can be written. Nothing was saved. Use .xlsx, .csv, .vcf, .ics, .json or .zip.</source>
      <translation>{name} non ha un’estensione che si possa scrivere. Non è stato salvato nulla. Usa .xlsx, .csv, .vcf, .ics, .json o .zip.</translation>
    </message>
    <message>
      <source>{name} is empty. Nothing was done. Write the password into it and try again.</source>
      <translation>{name} è vuoto. Non è stato fatto nulla. Scrivici la password e riprova.</translation>
    </message>
    <message>
      <source>{name} is there already. Nothing was renamed. Choose another name.</source>
      <translation>{name} c'è già. Non è stato rinominato nulla. Scegli un altro nome.</translation>
    </message>
    <message>
      <source>{name} may not be written: it is open in another program, or the folder is protected. Nothing was saved. Close it there, or choose another folder.</source>
      <translation>{name} non si può scrivere: è aperto in un altro programma, o la cartella è protetta. Non è stato salvato niente. Chiudilo lì, o scegli un'altra cartella.</translation>
    </message>
    <message>
      <source>{other} merged into {name}</source>
      <translation>{other} unito a {name}</translation>
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
      <source>{path} does not open: the password is wrong, or the file is damaged. It was not touched. Try the password again, or open the newest copy.</source>
      <translation>{path} non si apre: la password è sbagliata, oppure il file è danneggiato. Non è stato toccato. Riprova la password, oppure apri la copia più recente.</translation>
    </message>
    <message>
      <source>{path} has a password. It was not opened. Type the password, or name a file that holds it with --passphrase-file.</source>
      <translation>{path} ha una password. Non è stato aperto. Scrivi la password, oppure indica con --passphrase-file un file che la contiene.</translation>
    </message>
    <message>
      <source>{path} is not an archive of CRM Desktop, or it is damaged from its first bytes. It was not touched. Choose another file.</source>
      <translation>{path} non è un archivio di CRM Desktop, o è danneggiato fin dai primi byte. Non è stato toccato. Scegli un altro file.</translation>
    </message>
    <message>
      <source>{path} is not there: its disk is unplugged, or the network is gone. No copy was made; your archive is safe. Plug it in, or choose another folder.</source>
      <translation>{path} non c'è: il suo disco è scollegato, o manca la rete. Non è stata fatta una copia; il tuo archivio è al sicuro. Collegalo, o scegli un'altra cartella.</translation>
    </message>
    <message>
      <source>{path} is the archive itself. Nothing was changed. Choose another file.</source>
      <translation>{path} è l’archivio stesso. Non è stato cambiato nulla. Scegli un altro file.</translation>
    </message>
    <message>
      <source>{path} was written by a newer version of CRM Desktop ({program}). It was not touched. Install that version or a later one and open it again.</source>
      <translation>{path} è stato scritto da una versione più nuova di CRM Desktop ({program}). Non è stato toccato. Installa quella versione o una successiva e riaprilo.</translation>
    </message>
    <message>
      <source>{path} was written by an older version. It was not touched. Open it in the window once, then try again.</source>
      <translation>{path} è stato scritto da una versione precedente. Non è stato toccato. Aprilo una volta nella finestra, poi riprova.</translation>
    </message>
    <message>
      <source>{subject} is now in Approach</source>
      <translation>{subject} ora è in Approccio</translation>
    </message>
    <message>
      <source>{subject} is now in Hook</source>
      <translation>{subject} ora è in Aggancio</translation>
    </message>
    <message>
      <source>{subject} is now in Understanding</source>
      <translation>{subject} ora è in Intesa</translation>
    </message>
    <message numerus="yes">
      <source>{trait} added to %n subjects</source>
      <translation>
        <numerusform>{trait} aggiunto a %n soggetto</numerusform>
        <numerusform>{trait} aggiunto a %n soggetti</numerusform>
      </translation>
    </message>
    <message>
      <source>{trait} added to {name}</source>
      <translation>{trait}, aggiunto a {name}</translation>
    </message>
    <message>
      <source>“{value}” cannot be saved in this field. Nothing was changed. Correct it and save again.</source>
      <translation>«{value}» non si può salvare in questo campo. Non è cambiato nulla. Correggilo e salva di nuovo.</translation>
    </message>
    <message>
      <source>“{value}” does not pass the check of VAT numbers: one digit is wrong.</source>
      <translation>«{value}» non supera il controllo delle partite IVA: una cifra è sbagliata.</translation>
    </message>
    <message>
      <source>“{value}” does not pass the check of tax codes: one character is wrong.</source>
      <translation>«{value}» non supera il controllo dei codici fiscali: un carattere è sbagliato.</translation>
    </message>
    <message>
      <source>“{value}” does not say its year: the nearest one was taken.</source>
      <translation>«{value}» non dice l'anno: è stato preso il più vicino.</translation>
    </message>
    <message>
      <source>“{value}” fits only with day and month the other way round.</source>
      <translation>«{value}» torna solo scambiando giorno e mese.</translation>
    </message>
    <message>
      <source>“{value}” has not the 11 digits of a VAT number, and no zero makes it valid.</source>
      <translation>«{value}» non ha le 11 cifre di una partita IVA e nessuno zero la rende valida.</translation>
    </message>
    <message>
      <source>“{value}” has not the 5 digits of a postal code.</source>
      <translation>«{value}» non ha le 5 cifre di un CAP.</translation>
    </message>
    <message>
      <source>“{value}” has not the 6 or 7 characters of an SDI code.</source>
      <translation>«{value}» non ha i 6 o 7 caratteri di un codice SDI.</translation>
    </message>
    <message>
      <source>“{value}” has not the length of a tax code.</source>
      <translation>«{value}» non ha la lunghezza di un codice fiscale.</translation>
    </message>
    <message>
      <source>“{value}” holds more than the VAT number that was read.</source>
      <translation>«{value}» contiene altro, oltre alla partita IVA letta.</translation>
    </message>
    <message>
      <source>“{value}” holds more than the addresses that could be read.</source>
      <translation>In «{value}» c'è più degli indirizzi che si sono potuti leggere.</translation>
    </message>
    <message>
      <source>“{value}” holds more than the numbers that could be read.</source>
      <translation>In «{value}» c'è più dei numeri che si sono potuti leggere.</translation>
    </message>
    <message>
      <source>“{value}” holds more than the tax code that was read.</source>
      <translation>«{value}» contiene altro, oltre al codice fiscale letto.</translation>
    </message>
    <message>
      <source>“{value}” is a certified e-mail: it goes into that field.</source>
      <translation>«{value}» è una PEC: va in quel campo.</translation>
    </message>
    <message>
      <source>“{value}” is a day yet to come.</source>
      <translation>«{value}» è un giorno che deve ancora venire.</translation>
    </message>
    <message>
      <source>“{value}” is a region: it becomes a field of your own.</source>
      <translation>«{value}» è una regione: diventa un campo tuo.</translation>
    </message>
    <message>
      <source>“{value}” is a tax code: it goes into that field.</source>
      <translation>«{value}» è un codice fiscale: va in quel campo.</translation>
    </message>
    <message>
      <source>“{value}” is a year only.</source>
      <translation>«{value}» è solo un anno.</translation>
    </message>
    <message>
      <source>“{value}” is neither yes nor no.</source>
      <translation>«{value}» non è né sì né no.</translation>
    </message>
    <message>
      <source>“{value}” is no VAT number.</source>
      <translation>«{value}» non è una partita IVA.</translation>
    </message>
    <message>
      <source>“{value}” is no amount.</source>
      <translation>«{value}» non è un importo.</translation>
    </message>
    <message>
      <source>“{value}” is no date.</source>
      <translation>«{value}» non è una data.</translation>
    </message>
    <message>
      <source>“{value}” is no e-mail address.</source>
      <translation>«{value}» non è un indirizzo e-mail.</translation>
    </message>
    <message>
      <source>“{value}” is no phone number.</source>
      <translation>«{value}» non è un numero di telefono.</translation>
    </message>
    <message>
      <source>“{value}” is no postal code.</source>
      <translation>«{value}» non è un CAP.</translation>
    </message>
    <message>
      <source>“{value}” is no priority.</source>
      <translation>«{value}» non è una priorità.</translation>
    </message>
    <message>
      <source>“{value}” is no stage of the life cycle.</source>
      <translation>«{value}» non è una fase del ciclo di vita.</translation>
    </message>
    <message>
      <source>“{value}” is no tax code.</source>
      <translation>«{value}» non è un codice fiscale.</translation>
    </message>
    <message>
      <source>“{value}” is no tier.</source>
      <translation>«{value}» non è una fascia.</translation>
    </message>
    <message>
      <source>“{value}” lost its zero at the front: put back.</source>
      <translation>«{value}» aveva perso lo 0 iniziale: rimesso.</translation>
    </message>
    <message>
      <source>“{value}” lost its zeros at the front: put back.</source>
      <translation>«{value}» aveva perso gli zeri iniziali: rimessi.</translation>
    </message>
    <message>
      <source>“{value}” may be thousands or decimals.</source>
      <translation>«{value}» possono essere migliaia o decimali.</translation>
    </message>
    <message>
      <source>“{value}” was not understood.</source>
      <translation>«{value}» non si capisce.</translation>
    </message>
    <message>
      <source>“{value}” was put right: look whether it is what you mean.</source>
      <translation>«{value}» è stato corretto: guarda se va bene.</translation>
    </message>
  </context>
</TS>
