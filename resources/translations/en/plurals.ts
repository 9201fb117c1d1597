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
      <source>%n attached files</source>
      <translation>
        <numerusform>%n attached file</numerusform>
        <numerusform>%n attached files</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n backups are as they were, with what opened them before.</source>
      <translation>
        <numerusform>%n backup are as they were, with what opened them before.</numerusform>
        <numerusform>%n backups are as they were, with what opened them before.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n backups could not be gone over.</source>
      <translation>
        <numerusform>%n backup could not be gone over.</numerusform>
        <numerusform>%n backups could not be gone over.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cards hold a photo: photos are not imported.</source>
      <translation>
        <numerusform>%n card holds a photo: photos are not imported.</numerusform>
        <numerusform>%n cards hold a photo: photos are not imported.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cases of {all}</source>
      <translation>
        <numerusform>%n case of {all}</numerusform>
        <numerusform>%n cases of {all}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cases to look at</source>
      <translation>
        <numerusform>%n case to look at</numerusform>
        <numerusform>%n cases to look at</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n changes up to {day} will no longer be undoable when the archive is opened next. What they changed stays.</source>
      <translation>
        <numerusform>%n change up to {day} will no longer be undoable when the archive is opened next. What they changed stays.</numerusform>
        <numerusform>%n changes up to {day} will no longer be undoable when the archive is opened next. What they changed stays.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n chosen</source>
      <translation>
        <numerusform>%n chosen</numerusform>
        <numerusform>%n chosen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n columns matched to fields</source>
      <translation>
        <numerusform>%n column matched to fields</numerusform>
        <numerusform>%n columns matched to fields</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n columns to decide: left as they are, they become fields of your own</source>
      <translation>
        <numerusform>%n column to decide: left as it is, it becomes a field of your own</numerusform>
        <numerusform>%n columns to decide: left as they are, they become fields of your own</numerusform>
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
      <source>%n copies are as they were.</source>
      <translation>
        <numerusform>%n copy are as they were.</numerusform>
        <numerusform>%n copies are as they were.</numerusform>
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
      <source>%n cycles moved to Approach</source>
      <translation>
        <numerusform>%n cycle moved to Approach</numerusform>
        <numerusform>%n cycles moved to Approach</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cycles moved to Hook</source>
      <translation>
        <numerusform>%n cycle moved to Hook</numerusform>
        <numerusform>%n cycles moved to Hook</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cycles moved to Understanding</source>
      <translation>
        <numerusform>%n cycle moved to Understanding</numerusform>
        <numerusform>%n cycles moved to Understanding</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cycles moved to the trash</source>
      <translation>
        <numerusform>%n cycle moved to the trash</numerusform>
        <numerusform>%n cycles moved to the trash</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cycles shown</source>
      <translation>
        <numerusform>%n cycle shown</numerusform>
        <numerusform>%n cycles shown</numerusform>
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
      <source>%n days ago</source>
      <translation>
        <numerusform>%n day ago</numerusform>
        <numerusform>%n days ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n days here</source>
      <translation>
        <numerusform>%n day here</numerusform>
        <numerusform>%n days here</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n doubtful pairs</source>
      <translation>
        <numerusform>%n doubtful pair</numerusform>
        <numerusform>%n doubtful pairs</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n factors deleted</source>
      <translation>
        <numerusform>%n factor deleted</numerusform>
        <numerusform>%n factors deleted</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n fields change</source>
      <translation>
        <numerusform>%n field changes</numerusform>
        <numerusform>%n fields change</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n fields changed both by you and in the file</source>
      <translation>
        <numerusform>%n field changed both by you and in the file</numerusform>
        <numerusform>%n fields changed both by you and in the file</numerusform>
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
      <source>%n files imported</source>
      <translation>
        <numerusform>%n file imported</numerusform>
        <numerusform>%n files imported</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n formulas have no value and arrive empty. Open the file in Excel, save it, and import it then.</source>
      <translation>
        <numerusform>%n formula have no value and arrive empty. Open the file in Excel, save it, and import it then.</numerusform>
        <numerusform>%n formulas have no value and arrive empty. Open the file in Excel, save it, and import it then.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n found</source>
      <translation>
        <numerusform>%n found</numerusform>
        <numerusform>%n found</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hidden columns</source>
      <translation>
        <numerusform>%n hidden column</numerusform>
        <numerusform>%n hidden columns</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hidden rows</source>
      <translation>
        <numerusform>%n hidden row</numerusform>
        <numerusform>%n hidden rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hours ago</source>
      <translation>
        <numerusform>%n hour ago</numerusform>
        <numerusform>%n hours ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n lines in the history</source>
      <translation>
        <numerusform>%n line in the history</numerusform>
        <numerusform>%n lines in the history</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n lines of the history moved to the trash</source>
      <translation>
        <numerusform>%n line of the history moved to the trash</numerusform>
        <numerusform>%n lines of the history moved to the trash</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n matched</source>
      <translation>
        <numerusform>%n matched</numerusform>
        <numerusform>%n matched</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n matchings of columns forgotten</source>
      <translation>
        <numerusform>%n matching of columns forgotten</numerusform>
        <numerusform>%n matchings of columns forgotten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n min ago</source>
      <translation>
        <numerusform>%n min ago</numerusform>
        <numerusform>%n min ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minutes</source>
      <translation>
        <numerusform>%n minute</numerusform>
        <numerusform>%n minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n months</source>
      <translation>
        <numerusform>%n month</numerusform>
        <numerusform>%n months</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>%n more</numerusform>
        <numerusform>%n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more in the lists</source>
      <translation>
        <numerusform>%n more in the lists</numerusform>
        <numerusform>%n more in the lists</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more||information</source>
      <translation>
        <numerusform>%n more</numerusform>
        <numerusform>%n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new subjects</source>
      <translation>
        <numerusform>%n new subject</numerusform>
        <numerusform>%n new subjects</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n next contacts are on days already past. What becomes of them?</source>
      <translation>
        <numerusform>%n next contact is on a day already past. What becomes of it?</numerusform>
        <numerusform>%n next contacts are on days already past. What becomes of them?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not decided: yours stay</source>
      <translation>
        <numerusform>%n not decided: yours stay</numerusform>
        <numerusform>%n not decided: yours stay</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n older lines are not printed</source>
      <translation>
        <numerusform>%n older line is not printed</numerusform>
        <numerusform>%n older lines are not printed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open cycles</source>
      <translation>
        <numerusform>%n open cycle</numerusform>
        <numerusform>%n open cycles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n other objectives</source>
      <translation>
        <numerusform>%n other objective</numerusform>
        <numerusform>%n other objectives</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pairs of subjects are different</source>
      <translation>
        <numerusform>A pair of subjects is different</numerusform>
        <numerusform>%n pairs of subjects are different</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pairs of subjects open again</source>
      <translation>
        <numerusform>A pair of subjects open again</numerusform>
        <numerusform>%n pairs of subjects open again</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pairs of subjects to look at again</source>
      <translation>
        <numerusform>A pair of subjects to look at again</numerusform>
        <numerusform>%n pairs of subjects to look at again</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pairs to decide</source>
      <translation>
        <numerusform>One pair to decide</numerusform>
        <numerusform>%n pairs to decide</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n persons to look at again</source>
      <translation>
        <numerusform>%n person to look at again</numerusform>
        <numerusform>%n persons to look at again</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n persons you have not heard of for long. Think about whether you still need them.</source>
      <translation>
        <numerusform>%n person you have not heard of for long. Think about whether you still need them.</numerusform>
        <numerusform>%n persons you have not heard of for long. Think about whether you still need them.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pictures drawn</source>
      <translation>
        <numerusform>%n picture drawn</numerusform>
        <numerusform>%n pictures drawn</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n problems found</source>
      <translation>
        <numerusform>%n problem found</numerusform>
        <numerusform>%n problems found</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n records imported</source>
      <translation>
        <numerusform>%n record imported</numerusform>
        <numerusform>%n records imported</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n records left out: their subjects were erased here.</source>
      <translation>
        <numerusform>%n record left out: their subjects were erased here.</numerusform>
        <numerusform>%n records left out: their subjects were erased here.</numerusform>
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
      <source>%n reviews deleted</source>
      <translation>
        <numerusform>%n review deleted</numerusform>
        <numerusform>%n reviews deleted</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows</source>
      <translation>
        <numerusform>%n row</numerusform>
        <numerusform>%n rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows already there</source>
      <translation>
        <numerusform>%n row already there</numerusform>
        <numerusform>%n rows already there</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows became subjects.</source>
      <translation>
        <numerusform>%n row became a subject.</numerusform>
        <numerusform>%n rows became subjects.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows became {subjects} subjects: people and the houses they belong to are linked.</source>
      <translation>
        <numerusform>%n row became {subjects} subjects: people and the houses they belong to are linked.</numerusform>
        <numerusform>%n rows became {subjects} subjects: people and the houses they belong to are linked.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows could not be read.</source>
      <translation>
        <numerusform>%n row could not be read.</numerusform>
        <numerusform>%n rows could not be read.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows joined to another</source>
      <translation>
        <numerusform>%n row joined to another</numerusform>
        <numerusform>%n rows joined to others</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows left out</source>
      <translation>
        <numerusform>%n row left out</numerusform>
        <numerusform>%n rows left out</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows refused</source>
      <translation>
        <numerusform>%n row refused</numerusform>
        <numerusform>%n rows refused</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows were joined to another.</source>
      <translation>
        <numerusform>%n row was joined to another.</numerusform>
        <numerusform>%n rows were joined to others.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows were left out.</source>
      <translation>
        <numerusform>%n row was left out.</numerusform>
        <numerusform>%n rows were left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rows were there already and say nothing new.</source>
      <translation>
        <numerusform>%n row was there already and says nothing new.</numerusform>
        <numerusform>%n rows were there already and say nothing new.</numerusform>
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
      <source>%n selected||activities</source>
      <translation>
        <numerusform>%n selected||activities</numerusform>
        <numerusform>%n selected||activities</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sheets</source>
      <translation>
        <numerusform>%n sheet</numerusform>
        <numerusform>%n sheets</numerusform>
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
      <source>%n steps</source>
      <translation>
        <numerusform>%n step</numerusform>
        <numerusform>%n steps</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n still to look at: left so, they come in as doubtful</source>
      <translation>
        <numerusform>%n still to look at: left so, it comes in as doubtful</numerusform>
        <numerusform>%n still to look at: left so, they come in as doubtful</numerusform>
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
      <source>%n subjects are alike: merge them one after the other.</source>
      <translation>
        <numerusform>One subject is alike</numerusform>
        <numerusform>%n subjects are alike: merge them one after the other.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects are no longer targets</source>
      <translation>
        <numerusform>%n subject are no longer targets</numerusform>
        <numerusform>%n subjects are no longer targets</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects are not to be contacted</source>
      <translation>
        <numerusform>%n subject are not to be contacted</numerusform>
        <numerusform>%n subjects are not to be contacted</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects imported</source>
      <translation>
        <numerusform>%n subject imported</numerusform>
        <numerusform>%n subjects imported</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects may be contacted again</source>
      <translation>
        <numerusform>%n subject may be contacted again</numerusform>
        <numerusform>%n subjects may be contacted again</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects may be there twice.</source>
      <translation>
        <numerusform>%n subject may be there twice.</numerusform>
        <numerusform>%n subjects may be there twice.</numerusform>
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
      <source>%n subjects that were there already got new data.</source>
      <translation>
        <numerusform>%n subject that was there already got new data.</numerusform>
        <numerusform>%n subjects that were there already got new data.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects updated</source>
      <translation>
        <numerusform>%n subject updated</numerusform>
        <numerusform>%n subjects updated</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects were erased for good.</source>
      <translation>
        <numerusform>%n subject were erased for good.</numerusform>
        <numerusform>%n subjects were erased for good.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n subjects, contact details and other entries go back to what they were.</source>
      <translation>
        <numerusform>%n subject, contact details and other entries go back to what they were.</numerusform>
        <numerusform>%n subjects, contact details and other entries go back to what they were.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n summary rows do not agree with the records</source>
      <translation>
        <numerusform>%n summary row does not agree with the records</numerusform>
        <numerusform>%n summary rows do not agree with the records</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n texts of others still name them: search for the name to read them.</source>
      <translation>
        <numerusform>%n text of others still name them: search for the name to read them.</numerusform>
        <numerusform>%n texts of others still name them: search for the name to read them.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n things go at the next start.</source>
      <translation>
        <numerusform>%n thing go at the next start.</numerusform>
        <numerusform>%n things go at the next start.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n things go for good, with all that belongs to them. This cannot be undone.</source>
      <translation>
        <numerusform>%n thing go for good, with all that belongs to them. This cannot be undone.</numerusform>
        <numerusform>%n things go for good, with all that belongs to them. This cannot be undone.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n things restored from the trash</source>
      <translation>
        <numerusform>%n thing restored from the trash</numerusform>
        <numerusform>%n things restored from the trash</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n values</source>
      <translation>
        <numerusform>%n value</numerusform>
        <numerusform>%n values</numerusform>
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
      <source>%n values or rows were not taken: they are listed below.</source>
      <translation>
        <numerusform>%n value or row was not taken: it is listed below.</numerusform>
        <numerusform>%n values or rows were not taken: they are listed below.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n were there already</source>
      <translation>
        <numerusform>%n were there already</numerusform>
        <numerusform>%n were there already</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Add a characteristic to %n subjects</source>
      <translation>
        <numerusform>Add a characteristic to %n subject</numerusform>
        <numerusform>Add a characteristic to %n subjects</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>After %n days</source>
      <translation>
        <numerusform>After %n day</numerusform>
        <numerusform>After %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>And %n others.</source>
      <translation>
        <numerusform>And %n other.</numerusform>
        <numerusform>And %n others.</numerusform>
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
      <source>Changed the group of %n factors</source>
      <translation>
        <numerusform>Changed the group of %n factor</numerusform>
        <numerusform>Changed the group of %n factors</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Changed the review date of %n cycles</source>
      <translation>
        <numerusform>Changed the review date of %n cycle</numerusform>
        <numerusform>Changed the review date of %n cycles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Choose %n targets</source>
      <translation>
        <numerusform>Choose %n target</numerusform>
        <numerusform>Choose %n targets</numerusform>
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
      <source>Delete %n things for good?</source>
      <translation>
        <numerusform>Delete %n thing for good?</numerusform>
        <numerusform>Delete %n things for good?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Deleted %n factors</source>
      <translation>
        <numerusform>Deleted %n factor</numerusform>
        <numerusform>Deleted %n factors</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Deleted %n reviews</source>
      <translation>
        <numerusform>Deleted %n review</numerusform>
        <numerusform>Deleted %n reviews</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Erased, with %n records.</source>
      <translation>
        <numerusform>Erased, with %n record.</numerusform>
        <numerusform>Erased, with %n records.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Group of %n factors</source>
      <translation>
        <numerusform>Group of %n factor</numerusform>
        <numerusform>Group of %n factors</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Import %n subjects</source>
      <translation>
        <numerusform>Import %n subject</numerusform>
        <numerusform>Import %n subjects</numerusform>
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
      <source>It takes along %n factors</source>
      <translation>
        <numerusform>It takes along %n factor</numerusform>
        <numerusform>It takes along %n factors</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It takes at least {needed} reviews; there are %n.</source>
      <translation>
        <numerusform>It takes at least {needed} reviews; there is %n.</numerusform>
        <numerusform>It takes at least {needed} reviews; there are %n.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Life cycle of %n subjects changed</source>
      <translation>
        <numerusform>Life cycle of %n subject changed</numerusform>
        <numerusform>Life cycle of %n subjects changed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Making %n contacts</source>
      <translation>
        <numerusform>Making %n contact</numerusform>
        <numerusform>Making %n contacts</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Making %n results</source>
      <translation>
        <numerusform>Making %n result</numerusform>
        <numerusform>Making %n results</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Making %n subjects</source>
      <translation>
        <numerusform>Making %n subject</numerusform>
        <numerusform>Making %n subjects</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Merge %n factors</source>
      <translation>
        <numerusform>Merge %n factor</numerusform>
        <numerusform>Merge %n factors</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Merged %n factors into one</source>
      <translation>
        <numerusform>Merged %n factor into one</numerusform>
        <numerusform>Merged %n factors into one</numerusform>
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
      <source>Persons not heard of for %n months are looked at again.</source>
      <translation>
        <numerusform>Persons not heard of for %n month are looked at again.</numerusform>
        <numerusform>Persons not heard of for %n months are looked at again.</numerusform>
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
      <source>Priority of %n subjects changed</source>
      <translation>
        <numerusform>Priority of %n subject changed</numerusform>
        <numerusform>Priority of %n subjects changed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Sample data is in {path}: %n subjects.</source>
      <translation>
        <numerusform>Sample data is in {path}: %n subject.</numerusform>
        <numerusform>Sample data is in {path}: %n subjects.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Scope of %n subjects changed</source>
      <translation>
        <numerusform>Scope of %n subject changed</numerusform>
        <numerusform>Scope of %n subjects changed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Silent for %n days</source>
      <translation>
        <numerusform>Silent for %n day</numerusform>
        <numerusform>Silent for %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Silent for %n days, usually heard from every {usual}</source>
      <translation>
        <numerusform>Silent for %n day, usually heard from every {usual}</numerusform>
        <numerusform>Silent for %n days, usually heard from every {usual}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Steps can be undone for %n days. The settings change that.</source>
      <translation>
        <numerusform>Steps can be undone for %n day. The settings change that.</numerusform>
        <numerusform>Steps can be undone for %n days. The settings change that.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Targets chosen: %n subjects</source>
      <translation>
        <numerusform>Targets chosen: %n subject</numerusform>
        <numerusform>Targets chosen: %n subjects</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The answer is for the %n selected fields.</source>
      <translation>
        <numerusform>The answer is for the %n selected field.</numerusform>
        <numerusform>The answer is for the %n selected fields.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The answer is for the %n selected pairs.</source>
      <translation>
        <numerusform>The answer is for the selected pair.</numerusform>
        <numerusform>The answer is for the %n selected pairs.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The search index {detail} misses %n entries or has them twice</source>
      <translation>
        <numerusform>The search index {detail} misses %n entry or has them twice</numerusform>
        <numerusform>The search index {detail} misses %n entries or has them twice</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Then import the other %n files the same way, if they have the same headings</source>
      <translation>
        <numerusform>Then import the other file the same way, if it has the same headings</numerusform>
        <numerusform>Then import the other %n files the same way, if they have the same headings</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Tier of %n subjects changed</source>
      <translation>
        <numerusform>Tier of %n subject changed</numerusform>
        <numerusform>Tier of %n subjects changed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>To look at: %n rows that may be subjects you have.</source>
      <translation>
        <numerusform>To look at: %n row that may be a subject you have.</numerusform>
        <numerusform>To look at: %n rows that may be subjects you have.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Update %n subjects</source>
      <translation>
        <numerusform>Update %n subject</numerusform>
        <numerusform>Update %n subjects</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>after %n days</source>
      <translation>
        <numerusform>after %n day</numerusform>
        <numerusform>after %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %n more</numerusform>
        <numerusform>and %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n people or houses linked to them</source>
      <translation>
        <numerusform>and %n person or house linked to them</numerusform>
        <numerusform>and %n people or houses linked to them</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>due in %n days</source>
      <translation>
        <numerusform>due in %n day</numerusform>
        <numerusform>due in %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>for %n days</source>
      <translation>
        <numerusform>for %n day</numerusform>
        <numerusform>for %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>for %n days||undo</source>
      <translation>
        <numerusform>for %n day||undo</numerusform>
        <numerusform>for %n days||undo</numerusform>
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
      <source>overdue by %n days</source>
      <translation>
        <numerusform>overdue by %n day</numerusform>
        <numerusform>overdue by %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>silent for %n days</source>
      <translation>
        <numerusform>silent for %n day</numerusform>
        <numerusform>silent for %n days</numerusform>
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
      <source>{list}: the %n selected</source>
      <translation>
        <numerusform>{list}: the %n selected</numerusform>
        <numerusform>{list}: the %n selected</numerusform>
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
      <source>{names} and %n others</source>
      <translation>
        <numerusform>{names} and %n other</numerusform>
        <numerusform>{names} and %n others</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name} is whole: %n subjects, {size}.</source>
      <translation>
        <numerusform>{name} is whole: %n subject, {size}.</numerusform>
        <numerusform>{name} is whole: %n subjects, {size}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name}: %n subjects, {rows} records in all, {added} new, {unchanged} already there.</source>
      <translation>
        <numerusform>{name}: %n subject, {rows} records in all, {added} new, {unchanged} already there.</numerusform>
        <numerusform>{name}: %n subjects, {rows} records in all, {added} new, {unchanged} already there.</numerusform>
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
      <source>{shown} of %n cycles</source>
      <translation>
        <numerusform>{shown} of %n cycle</numerusform>
        <numerusform>{shown} of %n cycles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{shown} of %n open cycles</source>
      <translation>
        <numerusform>{shown} of %n open cycle</numerusform>
        <numerusform>{shown} of %n open cycles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{tier}: {share} from %n subjects</source>
      <translation>
        <numerusform>{tier}: {share} from %n subject</numerusform>
        <numerusform>{tier}: {share} from %n subjects</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{trait} added to %n subjects</source>
      <translation>
        <numerusform>{trait} added to %n subject</numerusform>
        <numerusform>{trait} added to %n subjects</numerusform>
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
