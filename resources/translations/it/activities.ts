<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message>
      <source>Amount €</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Because of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirmed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Constraints</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cost €</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dates…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done</source>
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
      <source>Done: {outcome}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dropped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Goals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
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
      <source>Needs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next week</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not linked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overdue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Planned for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quantity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search activities or subjects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search requests or subjects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search results or subjects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Subject</source>
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
      <source>Today</source>
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
      <source>from {day}</source>
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
  </context>
</TS>
