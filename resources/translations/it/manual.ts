<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message>
      <source>Found in the manual</source>
      <translation>Trovato nel manuale</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>Testo più grande</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>Non si trova niente</translation>
    </message>
    <message>
      <source>Page of the manual</source>
      <translation>Pagina del manuale</translation>
    </message>
    <message>
      <source>Pages of the manual</source>
      <translation>Pagine del manuale</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Immagine</translation>
    </message>
    <message>
      <source>Print this page</source>
      <translation>Stampa questa pagina</translation>
    </message>
    <message>
      <source>Search the manual</source>
      <translation>Cerca nel manuale</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>Testo più piccolo</translation>
    </message>
    <message>
      <source>This copy of the program has no manual. Install it again.</source>
      <translation>Questa copia del programma non ha il manuale. Installala di nuovo.</translation>
    </message>
    <message>
      <source>Try other words, or fewer.</source>
      <translation>Prova altre parole, o meno.</translation>
    </message>
  </context>
</TS>
