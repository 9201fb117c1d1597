<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>crm</name>
    <message numerus="yes">
      <source>%n activities changed</source>
      <translation>
        <numerusform>%n activity changed</numerusform>
        <numerusform>%n activities changed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n activities completed</source>
      <translation>
        <numerusform>%n activity completed</numerusform>
        <numerusform>%n activities completed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n activities moved to the trash</source>
      <translation>
        <numerusform>%n activity moved to the trash</numerusform>
        <numerusform>%n activities moved to the trash</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n activities postponed to {day}</source>
      <translation>
        <numerusform>%n activity postponed to {day}</numerusform>
        <numerusform>%n activities postponed to {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n activities taken out of the trash</source>
      <translation>
        <numerusform>%n activity taken out of the trash</numerusform>
        <numerusform>%n activities taken out of the trash</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n activities to do again</source>
      <translation>
        <numerusform>%n activity to do again</numerusform>
        <numerusform>%n activities to do again</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n contacts</source>
      <translation>
        <numerusform>%n contact</numerusform>
        <numerusform>%n contacts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cycles</source>
      <translation>
        <numerusform>%n cycle</numerusform>
        <numerusform>%n cycles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cycles have this objective. It was not deleted. Close it instead.</source>
      <translation>
        <numerusform>%n cycle have this objective. It was not deleted. Close it instead.</numerusform>
        <numerusform>%n cycles have this objective. It was not deleted. Close it instead.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n days</source>
      <translation>
        <numerusform>%n day</numerusform>
        <numerusform>%n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files attached to {name}</source>
      <translation>
        <numerusform>%n file attached to {name}</numerusform>
        <numerusform>%n files attached to {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests changed</source>
      <translation>
        <numerusform>%n request changed</numerusform>
        <numerusform>%n requests changed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests confirmed</source>
      <translation>
        <numerusform>%n request confirmed</numerusform>
        <numerusform>%n requests confirmed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests met</source>
      <translation>
        <numerusform>%n request met</numerusform>
        <numerusform>%n requests met</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests moved to the trash</source>
      <translation>
        <numerusform>%n request moved to the trash</numerusform>
        <numerusform>%n requests moved to the trash</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests no longer confirmed</source>
      <translation>
        <numerusform>%n request no longer confirmed</numerusform>
        <numerusform>%n requests no longer confirmed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests not met</source>
      <translation>
        <numerusform>%n request not met</numerusform>
        <numerusform>%n requests not met</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests open again</source>
      <translation>
        <numerusform>%n request open again</numerusform>
        <numerusform>%n requests open again</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n requests taken out of the trash</source>
      <translation>
        <numerusform>%n request taken out of the trash</numerusform>
        <numerusform>%n requests taken out of the trash</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n results</source>
      <translation>
        <numerusform>%n result</numerusform>
        <numerusform>%n results</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n results changed</source>
      <translation>
        <numerusform>%n result changed</numerusform>
        <numerusform>%n results changed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n results moved to the trash</source>
      <translation>
        <numerusform>%n result moved to the trash</numerusform>
        <numerusform>%n results moved to the trash</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n results taken out of the trash</source>
      <translation>
        <numerusform>%n result taken out of the trash</numerusform>
        <numerusform>%n results taken out of the trash</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n selected</source>
      <translation>
        <numerusform>%n selected</numerusform>
        <numerusform>%n selected</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n stay, because later work refers to them.</source>
      <translation>
        <numerusform>%n stay, because later work refers to them.</numerusform>
        <numerusform>%n stay, because later work refers to them.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n stay, because they were changed since.</source>
      <translation>
        <numerusform>%n stay, because they were changed since.</numerusform>
        <numerusform>%n stay, because they were changed since.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects</source>
      <translation>
        <numerusform>%n subject</numerusform>
        <numerusform>%n subjects</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects moved to the trash</source>
      <translation>
        <numerusform>%n subject moved to the trash</numerusform>
        <numerusform>%n subjects moved to the trash</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n values cannot be of the type “{type}”, such as “{value}”. Nothing was changed. Correct them first, or keep the type.</source>
      <translation>
        <numerusform>%n value cannot be of the type “{type}”, such as “{value}”. Nothing was changed. Correct them first, or keep the type.</numerusform>
        <numerusform>%n values cannot be of the type “{type}”, such as “{value}”. Nothing was changed. Correct them first, or keep the type.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n values go back to what they were.</source>
      <translation>
        <numerusform>%n value go back to what they were.</numerusform>
        <numerusform>%n values go back to what they were.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Change %n activities</source>
      <translation>
        <numerusform>Change %n activity</numerusform>
        <numerusform>Change %n activities</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Change %n requests</source>
      <translation>
        <numerusform>Change %n request</numerusform>
        <numerusform>Change %n requests</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Change %n results</source>
      <translation>
        <numerusform>Change %n result</numerusform>
        <numerusform>Change %n results</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Critical factors in %n reviews</source>
      <translation>
        <numerusform>Critical factors in %n review</numerusform>
        <numerusform>Critical factors in %n reviews</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>In {stage}, %n cycles have stayed over twice the usual time.</source>
      <translation>
        <numerusform>In {stage}, %n cycle have stayed over twice the usual time.</numerusform>
        <numerusform>In {stage}, %n cycles have stayed over twice the usual time.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Open the %n cycles</source>
      <translation>
        <numerusform>Open the %n cycle</numerusform>
        <numerusform>Open the %n cycles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Open the %n results</source>
      <translation>
        <numerusform>Open the %n result</numerusform>
        <numerusform>Open the %n results</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Postpone %n activities</source>
      <translation>
        <numerusform>Postpone %n activity</numerusform>
        <numerusform>Postpone %n activities</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>helped %n times</source>
      <translation>
        <numerusform>helped %n time</numerusform>
        <numerusform>helped %n times</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>hurt %n times</source>
      <translation>
        <numerusform>hurt %n time</numerusform>
        <numerusform>hurt %n times</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>usually %n days</source>
      <translation>
        <numerusform>usually %n day</numerusform>
        <numerusform>usually %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{month}: {amount}, %n results</source>
      <translation>
        <numerusform>{month}: {amount}, %n result</numerusform>
        <numerusform>{month}: {amount}, %n results</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name}: {amount}, %n results</source>
      <translation>
        <numerusform>{name}: {amount}, %n result</numerusform>
        <numerusform>{name}: {amount}, %n results</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{tier}: %n subjects make {share}</source>
      <translation>
        <numerusform>{tier}: %n subject make {share}</numerusform>
        <numerusform>{tier}: %n subjects make {share}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{values} and %n more</source>
      <translation>
        <numerusform>{values} and %n more</numerusform>
        <numerusform>{values} and %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{what}, %n seconds left</source>
      <translation>
        <numerusform>{what}, %n second left</numerusform>
        <numerusform>{what}, %n seconds left</numerusform>
      </translation>
    </message>
  </context>
</TS>
