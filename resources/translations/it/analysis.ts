<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message>
      <source>, {share} less than the year before</source>
      <translation>, il {share} in meno dell’anno prima</translation>
    </message>
    <message>
      <source>, {share} more than the year before</source>
      <translation>, il {share} in più dell’anno prima</translation>
    </message>
    <message>
      <source>A year before</source>
      <translation>Anno prima</translation>
    </message>
    <message>
      <source>Compare with the year before</source>
      <translation>Confronto con l’anno prima</translation>
    </message>
    <message numerus="yes">
      <source>Critical factors in %n reviews</source>
      <translation>
        <numerusform>Fattori critici in %n riesame</numerusform>
        <numerusform>Fattori critici in %n riesami</numerusform>
      </translation>
    </message>
    <message>
      <source>Cycles by stage</source>
      <translation>Cicli per stadio</translation>
    </message>
    <message>
      <source>Cycles stay longest in {stage}</source>
      <translation>I cicli si fermano di più in {stage}</translation>
    </message>
    <message>
      <source>Days, median</source>
      <translation>Giorni, mediana</translation>
    </message>
    <message>
      <source>Every figure opens on the rows behind it</source>
      <translation>Ogni cifra si apre sulle righe che la formano</translation>
    </message>
    <message numerus="yes">
      <source>In {stage}, %n cycles have stayed over twice the usual time.</source>
      <translation>
        <numerusform>In {stage}, %n ciclo è fermo da oltre il doppio del solito.</numerusform>
        <numerusform>In {stage}, %n cicli sono fermi da oltre il doppio del solito.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It takes at least {needed} reviews; there are %n.</source>
      <translation>
        <numerusform>Servono almeno {needed} riesami, ce n’è %n.</numerusform>
        <numerusform>Servono almeno {needed} riesami, ce ne sono %n.</numerusform>
      </translation>
    </message>
    <message>
      <source>No open cycle. Open one from a target subject.</source>
      <translation>Nessun ciclo aperto. Aprine uno da un soggetto target.</translation>
    </message>
    <message>
      <source>No product</source>
      <translation>Senza prodotto</translation>
    </message>
    <message>
      <source>No result in this period names a product.</source>
      <translation>Nessun risultato del periodo indica un prodotto.</translation>
    </message>
    <message>
      <source>No results in this period.</source>
      <translation>Nessun risultato in questo periodo.</translation>
    </message>
    <message>
      <source>No tier</source>
      <translation>Senza fascia</translation>
    </message>
    <message>
      <source>Open cycles</source>
      <translation>Cicli aperti</translation>
    </message>
    <message>
      <source>Open cycles by stage, and the days they have been there</source>
      <translation>Cicli aperti per stadio e giorni passati lì</translation>
    </message>
    <message numerus="yes">
      <source>Open the %n cycles</source>
      <translation>
        <numerusform>Apri il ciclo</numerusform>
        <numerusform>Apri i %n cicli</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Open the %n results</source>
      <translation>
        <numerusform>Apri il risultato</numerusform>
        <numerusform>Apri i %n risultati</numerusform>
      </translation>
    </message>
    <message>
      <source>Open the cycles</source>
      <translation>Apri i cicli</translation>
    </message>
    <message>
      <source>Open the results</source>
      <translation>Apri i risultati</translation>
    </message>
    <message>
      <source>Open the reviews</source>
      <translation>Apri i riesami</translation>
    </message>
    <message>
      <source>Open the subjects</source>
      <translation>Apri i soggetti</translation>
    </message>
    <message>
      <source>Results a year before</source>
      <translation>Risultati dell’anno prima</translation>
    </message>
    <message>
      <source>Results by month</source>
      <translation>Risultati per mese</translation>
    </message>
    <message>
      <source>Results by month. In all {total}</source>
      <translation>Risultati per mese. In tutto {total}</translation>
    </message>
    <message>
      <source>Results by product</source>
      <translation>Risultati per prodotto</translation>
    </message>
    <message>
      <source>Results by tier</source>
      <translation>Risultati per fascia</translation>
    </message>
    <message>
      <source>Save as picture</source>
      <translation>Salva come immagine</translation>
    </message>
    <message>
      <source>Save as picture…</source>
      <translation>Salva come immagine…</translation>
    </message>
    <message>
      <source>Save as table</source>
      <translation>Salva come tabella</translation>
    </message>
    <message>
      <source>Save as table…</source>
      <translation>Salva come tabella…</translation>
    </message>
    <message>
      <source>Save this chart</source>
      <translation>Salva questo grafico</translation>
    </message>
    <message>
      <source>Saved in {name}</source>
      <translation>Salvato in {name}</translation>
    </message>
    <message>
      <source>The best month is {month}, {amount}</source>
      <translation>Il mese migliore è {month}, {amount}</translation>
    </message>
    <message>
      <source>The first three alone are worth {amount}.</source>
      <translation>I primi tre valgono da soli {amount}.</translation>
    </message>
    <message>
      <source>This period</source>
      <translation>Questo periodo</translation>
    </message>
    <message>
      <source>Usual days</source>
      <translation>Giorni di solito</translation>
    </message>
    <message>
      <source>What pays most: {product}</source>
      <translation>Rende di più: {product}</translation>
    </message>
    <message>
      <source>analysis</source>
      <translation>analisi</translation>
    </message>
    <message>
      <source>critical factors</source>
      <translation>fattori critici</translation>
    </message>
    <message>
      <source>cycles by stage</source>
      <translation>cicli per stadio</translation>
    </message>
    <message numerus="yes">
      <source>helped %n times</source>
      <translation>
        <numerusform>ha aiutato %n volta</numerusform>
        <numerusform>ha aiutato %n volte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>hurt %n times</source>
      <translation>
        <numerusform>ha ostacolato %n volta</numerusform>
        <numerusform>ha ostacolato %n volte</numerusform>
      </translation>
    </message>
    <message>
      <source>last 12 months</source>
      <translation>ultimi 12 mesi</translation>
    </message>
    <message>
      <source>last 24 months</source>
      <translation>ultimi 24 mesi</translation>
    </message>
    <message>
      <source>last 3 months</source>
      <translation>ultimi 3 mesi</translation>
    </message>
    <message>
      <source>results by month</source>
      <translation>risultati per mese</translation>
    </message>
    <message>
      <source>results by product</source>
      <translation>risultati per prodotto</translation>
    </message>
    <message>
      <source>results by tier</source>
      <translation>risultati per fascia</translation>
    </message>
    <message>
      <source>the year before {amount}</source>
      <translation>l’anno prima {amount}</translation>
    </message>
    <message numerus="yes">
      <source>usually %n days</source>
      <translation>
        <numerusform>di solito %n giorno</numerusform>
        <numerusform>di solito %n giorni</numerusform>
      </translation>
    </message>
    <message>
      <source>{factor}: helped {times} of {cases}</source>
      <translation>{factor}: ha aiutato {times} su {cases}</translation>
    </message>
    <message>
      <source>{factor}: hurt {times} of {cases}</source>
      <translation>{factor}: ha ostacolato {times} su {cases}</translation>
    </message>
    <message>
      <source>{first} – {last}</source>
      <translation>{first} – {last}</translation>
    </message>
    <message>
      <source>{month} is worth {amount}, the best month</source>
      <translation>{month} vale {amount}, il mese migliore</translation>
    </message>
    <message numerus="yes">
      <source>{month}: {amount}, %n results</source>
      <translation>
        <numerusform>{month}: {amount}, %n risultato</numerusform>
        <numerusform>{month}: {amount}, %n risultati</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name}: {amount}, %n results</source>
      <translation>
        <numerusform>{name}: {amount}, %n risultato</numerusform>
        <numerusform>{name}: {amount}, %n risultati</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{tier}: {share} from %n subjects</source>
      <translation>
        <numerusform>{tier}: il {share} da %n soggetto</numerusform>
        <numerusform>{tier}: il {share} da %n soggetti</numerusform>
      </translation>
    </message>
  </context>
</TS>
