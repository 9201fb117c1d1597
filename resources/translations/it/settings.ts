<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n changes up to {day} will no longer be undoable when the archive is opened next. What they changed stays.</source>
      <translation>
        <numerusform>Alla prossima apertura %n modifica fino al {day} non si potrà più annullare. Ciò che ha cambiato resta.</numerusform>
        <numerusform>Alla prossima apertura %n modifiche fino al {day} non si potranno più annullare. Ciò che hanno cambiato resta.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n persons to look at again</source>
      <translation>
        <numerusform>%n persona da riguardare</numerusform>
        <numerusform>%n persone da riguardare</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n values go back to what they were.</source>
      <translation>
        <numerusform>%n valore torna com’era.</numerusform>
        <numerusform>%n valori tornano com’erano.</numerusform>
      </translation>
    </message>
    <message>
      <source>Answer on duplicates</source>
      <translation>Risposta sui doppioni</translation>
    </message>
    <message>
      <source>As the computer</source>
      <translation>Come il computer</translation>
    </message>
    <message>
      <source>Attachment</source>
      <translation>Allegato</translation>
    </message>
    <message>
      <source>Certainty</source>
      <translation>Sicurezza</translation>
    </message>
    <message>
      <source>Confirmed</source>
      <translation>Confermata</translation>
    </message>
    <message>
      <source>Contact detail</source>
      <translation>Recapito</translation>
    </message>
    <message>
      <source>Dated classification</source>
      <translation>Classificazione datata</translation>
    </message>
    <message>
      <source>Declaration</source>
      <translation>Dichiarazione</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>Direzione</translation>
    </message>
    <message>
      <source>E-mail or phone</source>
      <translation>E-mail o telefono</translation>
    </message>
    <message>
      <source>Every change can be undone</source>
      <translation>Ogni modifica si può annullare</translation>
    </message>
    <message>
      <source>Everything stays on this computer: the program never uses the network.</source>
      <translation>Tutto resta su questo computer: il programma non usa mai la rete.</translation>
    </message>
    <message>
      <source>Expires</source>
      <translation>Scade</translation>
    </message>
    <message>
      <source>Factor carried over</source>
      <translation>Fattore portato avanti</translation>
    </message>
    <message>
      <source>Factor in a review</source>
      <translation>Fattore in un riesame</translation>
    </message>
    <message>
      <source>Field of your own</source>
      <translation>Campo tuo</translation>
    </message>
    <message>
      <source>Free software under the MIT licence. Icons: Tabler Icons, MIT. Window: Qt and PySide6, LGPL.</source>
      <translation>Software libero con licenza MIT. Icone: Tabler Icons, MIT. Finestra: Qt e PySide6, LGPL.</translation>
    </message>
    <message>
      <source>Help with your duties about personal data. It is not legal advice.</source>
      <translation>Un aiuto con i tuoi doveri sui dati personali. Non è un parere legale.</translation>
    </message>
    <message>
      <source>How to reach you</source>
      <translation>Come raggiungerti</translation>
    </message>
    <message>
      <source>Imported row</source>
      <translation>Riga importata</translation>
    </message>
    <message>
      <source>In the trash since</source>
      <translation>Nel cestino dal</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Lingua</translation>
    </message>
    <message>
      <source>Last sign</source>
      <translation>Ultimo segno</translation>
    </message>
    <message>
      <source>Learned</source>
      <translation>Saputo</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Licenze</translation>
    </message>
    <message>
      <source>Licences…</source>
      <translation>Licenze…</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>Legame</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>Aspetto</translation>
    </message>
    <message>
      <source>Look again at persons not heard of for</source>
      <translation>Riguarda chi tace da</translation>
    </message>
    <message>
      <source>Matching of columns</source>
      <translation>Abbinamento delle colonne</translation>
    </message>
    <message>
      <source>Newer versions are where you got this one. The program never looks for them by itself.</source>
      <translation>Le versioni nuove sono dove hai preso questa. Il programma non le cerca mai da solo.</translation>
    </message>
    <message>
      <source>Newer versions: {address}. The program never looks for them by itself.</source>
      <translation>Versioni nuove: {address}. Il programma non le cerca mai da solo.</translation>
    </message>
    <message>
      <source>No change is ever forgotten. The archive grows with each one.</source>
      <translation>Nessuna modifica viene dimenticata. L'archivio cresce con ognuna.</translation>
    </message>
    <message>
      <source>No change so far.</source>
      <translation>Finora nessuna modifica.</translation>
    </message>
    <message>
      <source>No contact, activity, result or consent, no open cycle, no target. You decide; nothing is deleted by itself.</source>
      <translation>Nessun contatto, attività, risultato o consenso, nessun ciclo aperto, nessun target. Decidi tu; niente si elimina da solo.</translation>
    </message>
    <message>
      <source>No limit</source>
      <translation>Nessun limite</translation>
    </message>
    <message>
      <source>Nobody</source>
      <translation>Nessuno</translation>
    </message>
    <message>
      <source>Not heard of for long</source>
      <translation>Tacciono da molto</translation>
    </message>
    <message>
      <source>Note opinions, faith and membership of persons</source>
      <translation>Annota opinioni, fede e appartenenze delle persone</translation>
    </message>
    <message>
      <source>Off, the program offers no place for a person's opinions, faith or membership, and leaves out such columns of an import. The scope of a relationship is about your own business and always allowed.</source>
      <translation>Se è spento, il programma non offre posto per opinioni, fede o appartenenze di una persona, e lascia fuori tali colonne di un'importazione. L'ambito di una relazione riguarda i tuoi affari ed è sempre ammesso.</translation>
    </message>
    <message>
      <source>Older changes can no longer be undone. What they changed stays as it is.</source>
      <translation>Le modifiche più vecchie non si possono più annullare. Ciò che hanno cambiato resta com'è.</translation>
    </message>
    <message>
      <source>On this ground</source>
      <translation>Su questa base</translation>
    </message>
    <message>
      <source>Planned</source>
      <translation>Pianificata</translation>
    </message>
    <message>
      <source>Probability</source>
      <translation>Probabilità</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Motivo</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Ricevuta</translation>
    </message>
    <message>
      <source>Register of processing…</source>
      <translation>Registro dei trattamenti…</translation>
    </message>
    <message>
      <source>Setting</source>
      <translation>Impostazione</translation>
    </message>
    <message>
      <source>Steps can always be undone.</source>
      <translation>I passi si possono annullare sempre.</translation>
    </message>
    <message numerus="yes">
      <source>Steps can be undone for %n days. The settings change that.</source>
      <translation>
        <numerusform>I passi si possono annullare per %n giorno. Si cambia nelle impostazioni.</numerusform>
        <numerusform>I passi si possono annullare per %n giorni. Si cambia nelle impostazioni.</numerusform>
      </translation>
    </message>
    <message>
      <source>The program contains these works, with thanks.</source>
      <translation>Il programma contiene queste opere, con gratitudine.</translation>
    </message>
    <message>
      <source>Undo this step</source>
      <translation>Annulla questo passo</translation>
    </message>
    <message>
      <source>Undo this step…</source>
      <translation>Annulla questo passo…</translation>
    </message>
    <message>
      <source>Undo “{step}”?</source>
      <translation>Annullare «{step}»?</translation>
    </message>
    <message>
      <source>Version {version}</source>
      <translation>Versione {version}</translation>
    </message>
    <message>
      <source>Who keeps this archive</source>
      <translation>Chi tiene questo archivio</translation>
    </message>
    <message>
      <source>You have heard of everybody lately.</source>
      <translation>Di tutti hai saputo qualcosa di recente.</translation>
    </message>
    <message>
      <source>Your name or your firm's</source>
      <translation>Il tuo nome o quello della ditta</translation>
    </message>
    <message>
      <source>added</source>
      <translation>aggiunta</translation>
    </message>
    <message>
      <source>always</source>
      <translation>sempre</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>modifica</translation>
    </message>
    <message>
      <source>e.g. town councillors, from the council's site</source>
      <translation>es. consiglieri comunali, dal sito del Comune</translation>
    </message>
    <message numerus="yes">
      <source>for %n days||undo</source>
      <translation>
        <numerusform>per %n giorno</numerusform>
        <numerusform>per %n giorni</numerusform>
      </translation>
    </message>
    <message>
      <source>out of the trash</source>
      <translation>tolta dal cestino</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>tolta</translation>
    </message>
    <message>
      <source>to the trash</source>
      <translation>nel cestino</translation>
    </message>
    <message>
      <source>{before} → nothing</source>
      <translation>{before} → niente</translation>
    </message>
    <message>
      <source>… and more</source>
      <translation>… e altro</translation>
    </message>
  </context>
</TS>
