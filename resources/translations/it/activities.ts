<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message>
      <source>Activity or subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Activity, done {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Activity, due {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Activity, then</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Activity, {state}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add an activity…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add the next activity…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amount {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amount €</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another day…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Because of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Change %n activities</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Change %n requests</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Change %n results</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Change the activity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a row to see its thread.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a subject.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Complete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Complete the activity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirmed by the subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cost {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cost €</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cycle {number}, {stage}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dates…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deadlines, budget, rules</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Del</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done in the last 7 days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done: {outcome}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dropped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty if nothing follows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter changes · Del to the trash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expected {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How did it go?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Known to the</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move to the trash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New activity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next activity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next week</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No activity with these filters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cycle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No reason yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No request with these filters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No requests yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No result with these filters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No results yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No subject has this name. Choose one from the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not confirmed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not confirmed yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not linked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing in particular</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to do yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Objective, {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Objective: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the history</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overdue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan the first activity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan the first activity, because of a request or of an objective of yours.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Planned for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Postpone</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Postpone %n activities</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Postpone…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record a result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record a result too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record a result…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record the first result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Request or subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Request, {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Request: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Result or subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Result, {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sales, introductions, appointments, renewals: what came of your activities.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Space completes · Enter changes · Del to the trash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Space confirms · Enter changes · Del to the trash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thanks to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The activity or request that produced it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The period ends before it begins. Correct one of the two dates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The subject confirmed needs, goals and constraints</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The thread</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This quarter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This week</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To confirm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To do again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To which day?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tomorrow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What do you do next?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is missing to them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What they want to reach</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What to do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was asked, what was done because of it and what came of it stand here in a line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you leave empty stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which period?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write down what a subject asks for: needs, goals, constraints.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the first request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>e.g. 1h 30</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to write once it is done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>until {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{subject}, cycle {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{time} so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, {day}</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
