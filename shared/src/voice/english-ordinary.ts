/** Common words of English besides those with a part in an order: said as they are meant, so never repaired into a dish. */
const WORDS = `able about above accept across act add after against age ago agree air almost alone along already always among amount animal answer anybody anyone anything
area arm army around arrive ask away baby back bad bag ball bank bar base be bear beat became become bed before began begin behind believe bell belong below beside best better
between beyond big bill bird birthday blood blow blue board boat body book born boss both bottom box boy branch brain break bridge bright broke brother brown build burn bus busy buy call came
camera card care carry case cat catch cause cell center chair chance change charge chart check chef child children choose church city class clean clear climb clock close cloud coat
code cold collect college color come common computer contain cook cool copy corner cost could count country couple course court cover create cross crowd cry cut dad daily dance dark date daughter
day dead deal dear death decide deep delete describe desk die different difficult dinner dirty discount does dog dollar door doubt down draw dream drew drive drop drove dry during each ear early
earth ease east edge eight either else empty end enjoy enter even evening event ever every exact example excite eye face fact fair fall family famous far farm fast father favor fear feel feet fell
few field fight figure fill final find fine finger finish fire first fit five floor flow fly follow foot force forest forget form forward found four free friend from front full fun funny
game garden gas gather general girl glad goes gold gone gray great green grew ground group grow guess guest guide half hair hand happen happy hard hate head hear heart heat heavy held
help here high hill history hit hold hole home hope horse hospital host hot hotel hour house huge human hundred hurry husband idea ignore image inch inside instruction island job join joke joy
jump keep kid kill kind king kitchen knew know known lady lake land language large last late later laugh law lay lead learn least leave left leg less letter level lie life lift light line link list
listen live local long look lost loud low luck lunch machine mad mail male man manager many map mark market master match matter maybe mean meet member men menu message middle might mile
million mind mine minute miss mix mom moment money month moon more morning most mother mountain mouth move movie much music name near neck never news nice night noise none north nose nothing
notice number ocean off offer office often old once open order other outside own page paid pain paint pair paper parent park part party pass past path pay people perfect person phone photo pick
picture piece place plan plane plant play player point police poor possible pour power present press pretty previous price print problem prompt public pull push queen question quick quiet quite race radio rain
raise reach read ready real reason record red reply rest restaurant restroom return rich ride right ring river road rock role room rule run sad safe said sale same sat save saw school science score
sea season seat second secret see seem sell send sentence serve server service set seven several shape share sharp ship shoe shop short should show sick sign silver simple since sing single sister sit six size
skin sky sleep slow small smell smile snow social some son song soon sort sound south space speak special speed spell spend spoke sport spot spring stage stand star start state stay steal step
stick stop store story strange street strong student study summer sun sure system table talk tall taste tax teach team tell ten test than that their them then there these thick thin thing
think third thought thousand three through time tip tired together told tomorrow tone too took total touch toward town trade train travel tree trip trouble true trust try turn twelve twenty type uncle
under until update upon use user usual vary very view visit voice wait walk wall want war warm watch wear weather web week weight welcome went west wet what wheel while white wife wild
will win wind window winter wish woman wonder word work world worry worth write wrong year yellow yesterday young your zero manage password admin void refund terminal sent sold cash credit
caramelized roasted grilled fried dried smoked spiced spicy sweet sour fresh frozen baked boiled steamed stuffed crushed ground mixed double triple single black golden seasoned toasted melted
fancy monday tuesday wednesday thursday friday saturday sunday thanks soon story bathroom parking reservation speaking later football game score joke weather raining traffic boyfriend girlfriend`;

export const ORDINARY_ENGLISH: ReadonlySet<string> = new Set(WORDS.split(/\s+/u));

/** Say how something is made, not what it is: too little to stand for a dish whose name they begin. */
export const DESCRIBING_ENGLISH: ReadonlySet<string> = new Set(
  `hot cold iced warm red green white black brown yellow blue pink big small medium large mini double triple single extra light grilled fried roasted dried baked smoked spiced spicy sweet sour
  fresh frozen crispy crunchy creamy stuffed house special classic original regular plain mixed mix side kids kid half whole full skinny thin thick deep new old chopped sliced crushed steamed
  boiled poached scrambled toasted melted pulled ground braised glazed caramelized sauteed slow raw organic local daily chef baby little super all dark low high free diet non soft hard
  french italian american the a an of with and daily today ice glass bottle pot no zero sugar one two three four seven up chicken beef cheese fish`.split(
    /\s+/u,
  ),
);
