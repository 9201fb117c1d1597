<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n cases of {all}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cycles shown</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n days here</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n lines in the history</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open cycles</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>A new objective</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a next action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add information</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Asks: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back (Alt+Left)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Board</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By when</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the contact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the cycle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the end of the cycle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the information</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Channel, when, how long, what they ask, what you learned, what comes next: in any order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a card to see it here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a target and open the first one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the cycle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the cycle…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirm again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cooled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl Shift ← → moves the cycle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cycle {number} opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cycle {number} {outcome}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days in this stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter opens the history · Ctrl Shift ← → moves · Del to the trash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From past cycles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From {old} to {new}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holds until</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holds until {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How did it end?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How do you get there?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How sure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In a line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In your words: it is what the review starts from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It held until {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lessons from past cycles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link persons to the subject to choose one of them here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New contact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New information</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No contact yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cycle selected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cycle with these filters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cycle yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No lessons yet. They come from the reviews.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No objective yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No open cycle.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No strategy yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody in particular</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing happened yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing here with these filters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing yet. Write what you learn in each contact.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the cycle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open||cycles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan the next action…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pr.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record a contact…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Review it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search cycles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search the history</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search the history (Ctrl+F)</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Silent for %n days</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Silent for %n days, usually heard from every {usual}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Something is known of every kind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spent so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State||cycle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Still true today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sum of the expected values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Understood:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What did you learn?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What do you want to obtain?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happened? e.g. call 12 min, wants a quote by Fri, call back in 2 weeks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was it about?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What we don't know yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What we know</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you know</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which objective</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who took the initiative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why it ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With whom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without next action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the first contact in the line above.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write what to do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write when it happened.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>after %n days</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>corrects</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>due in %n days</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>due today</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>for %n days</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>from similar subjects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>here since today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>if it will change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>opened on {day}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>overdue by %n days</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>priority {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>saves all</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>silent for %n days</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>since today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}, {channel}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{kind} noted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{kind}: {words}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{shown} of %n cycles</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{shown} of %n open cycles</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
</TS>
