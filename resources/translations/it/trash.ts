<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n things go at the next start.</source>
      <translation>
        <numerusform>%n cosa se ne va al prossimo avvio.</numerusform>
        <numerusform>%n cose se ne vanno al prossimo avvio.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n things go for good, with all that belongs to them. This cannot be undone.</source>
      <translation>
        <numerusform>%n cosa se ne va per sempre, con tutto ciò che le appartiene. Non si può annullare.</numerusform>
        <numerusform>%n cose se ne vanno per sempre, con tutto ciò che appartiene loro. Non si può annullare.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>After %n days</source>
      <translation>
        <numerusform>Dopo %n giorno</numerusform>
        <numerusform>Dopo %n giorni</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete %n things for good?</source>
      <translation>
        <numerusform>Eliminare una cosa per sempre?</numerusform>
        <numerusform>Eliminare %n cose per sempre?</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete for good</source>
      <translation>Elimina per sempre</translation>
    </message>
    <message>
      <source>Delete for good…</source>
      <translation>Elimina per sempre…</translation>
    </message>
    <message>
      <source>Deleted for good</source>
      <translation>Eliminato per sempre</translation>
    </message>
    <message>
      <source>Empty the trash</source>
      <translation>Svuota il cestino</translation>
    </message>
    <message>
      <source>Empty the trash?</source>
      <translation>Vuoi svuotare il cestino?</translation>
    </message>
    <message>
      <source>Empty the trash…</source>
      <translation>Svuota il cestino…</translation>
    </message>
    <message>
      <source>Goes for good</source>
      <translation>Le cose vanno via</translation>
    </message>
    <message>
      <source>Name, subject</source>
      <translation>Nome, soggetto</translation>
    </message>
    <message>
      <source>Never by themselves</source>
      <translation>Mai da sole</translation>
    </message>
    <message>
      <source>Nothing like that in the trash</source>
      <translation>Niente del genere nel cestino</translation>
    </message>
    <message>
      <source>Of</source>
      <translation>Di</translation>
    </message>
    <message>
      <source>Search for something else.</source>
      <translation>Cerca altro.</translation>
    </message>
    <message>
      <source>The trash is empty</source>
      <translation>Il cestino è vuoto</translation>
    </message>
    <message>
      <source>They go with all that belongs to them. This cannot be undone.</source>
      <translation>Se ne vanno con tutto ciò che ne fa parte. Non si può annullare.</translation>
    </message>
    <message>
      <source>Thrown away</source>
      <translation>Buttato</translation>
    </message>
    <message>
      <source>What you delete comes here, and comes back from here.</source>
      <translation>Ciò che elimini viene qui, e da qui torna.</translation>
    </message>
    <message>
      <source>merged into {name}</source>
      <translation>unito a {name}</translation>
    </message>
  </context>
</TS>
