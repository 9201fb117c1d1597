<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n contacts</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n results</source>
      <translation>
        <numerusform>%n risultato</numerusform>
        <numerusform>%n risultati</numerusform>
      </translation>
    </message>
    <message>
      <source>Activities done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a result…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add evidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add the result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Catalogue of factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose what helped and what got in the way, and write what you learned. It comes back when you prepare the next contact.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contacts by channel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cycle {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cycles that were won had obstacles too. Was there one this time?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days in each stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete takes it away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drag a factor here, or press {key}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Duration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Got in the way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How it went, in a sentence or two</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It ends here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More for {factor}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Most frequent with similar subjects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move to what helped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move to what hurt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New factor “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No contact was written down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No lesson yet: open the card and write it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No result so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None was written down.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not decided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was written down.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pause until {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requests met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requests still open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requests, time and cost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Result added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Results are sales, and everything else that is worth having: an introduction, an appointment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search, or write a new one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something works in lost cycles too. What would you do again?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Still open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take this factor away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cycle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cycle is still open, in the stage {stage}. You can close it here, or look at it again later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cycle was closed as {outcome}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cycle was closed as {outcome}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The objective</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The request “{request}” was not met. Did it count?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Was there a sale, an introduction, an appointment? Add it: it counts in the analyses.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What came of it?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happened?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What made the difference?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What this cycle took along from earlier ones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What would you do again, or do otherwise?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you set out to do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why it ended this way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the day of the result.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You reviewed this cycle on {day}. What is left to decide is how it goes on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>already chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by channel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cases + and −</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from {first} to {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>helped {plus}, hurt {minus}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in each stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>since {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>still open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} from {results}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} in all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{contacts} in {days}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{contacts}, {days}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{part} of {whole}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}: {aim}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}, {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}: {title}</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
