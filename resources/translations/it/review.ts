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
      <source>Add the result</source>
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
      <source>Days in each stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Duration</source>
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
      <source>No contact was written down</source>
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
      <source>Objective</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pause until {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requests</source>
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
      <source>Still open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strategy</source>
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
      <source>Was there a sale, an introduction, an appointment? Add it: it counts in the analyses.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What</source>
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
      <source>What this cycle took along from earlier ones</source>
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
      <source>by channel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from {first} to {last}</source>
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
  </context>
</TS>
