<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n cycles</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>, {share} less than the year before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, {share} more than the year before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A year before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amount</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Analysis</source>
      <translation>Analisi</translation>
    </message>
    <message>
      <source>Compare with the year before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Critical factors</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Critical factors in %n reviews</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Cycles by stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cycles stay longest in {stage}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days, median</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every figure opens on the rows behind it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expected value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In short</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>In {stage}, %n cycles have stayed over twice the usual time.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>It takes at least {needed} reviews; there are {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No open cycle. Open one from a target subject.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No result in this period names a product.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No results in this period.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open cycles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open cycles by stage, and the days they have been there</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Open the %n cycles</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Open the %n results</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Open the results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the reviews</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the subjects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Province</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Results a year before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Results by month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Results by month. In all {total}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Results by product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Results by tier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as PDF…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as picture…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as table…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save this chart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved in {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The best month is {month}, {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first three alone are worth {amount}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Usual days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What pays most: {product}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>analysis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>critical factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cycles by stage</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>helped %n times</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>hurt %n times</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>last 12 months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>last 24 months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>last 3 months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>results by month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>results by product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>results by tier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the year before {amount}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>usually %n days</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{factor}: helped {times} of {cases}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{factor}: hurt {times} of {cases}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} – {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{month} is worth {amount}, the best month</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{month}: {amount}, %n results</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{name}: {amount}, %n results</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{tier}: %n subjects make {share}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
</TS>
