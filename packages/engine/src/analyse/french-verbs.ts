/** Verbs whose forms their endings don't tell: how one of them goes, and what may stand before it ("re" + "prendre"). */
interface Paradigm {
  readonly infinitive: string
  readonly before: string
  readonly forms: string
}

const PARADIGMS: readonly Paradigm[] = [
  {
    infinitive: 'être',
    before: '',
    forms:
      'suis es est sommes êtes sont étais était étions étiez étaient serai seras sera serons serez seront serais serait seriez seraient sois soit soyons soyez soient été étant fut furent fût',
  },
  {
    infinitive: 'avoir',
    before: '',
    forms:
      'ai as a avons avez ont avais avait avions aviez avaient aurai auras aura aurons aurez auront aurais aurait auriez auraient aie aies ait ayons ayez aient eu eue eus eues ayant eut eurent',
  },
  {
    infinitive: 'faire',
    before: ' re dé satis contre',
    forms:
      'fais fait faisons faites font faisais faisait faisions faisiez faisaient ferai feras fera ferons ferez feront ferais ferait feriez feraient fasse fasses fassions fassiez fassent faite faits faisant fit firent',
  },
  {
    infinitive: 'aller',
    before: '',
    forms: 'vais vas va vont irai iras ira irons irez iront irais irait iriez iraient aille ailles aillent',
  },
  {
    infinitive: 'venir',
    before: ' de re par pré inter con sou sub sur pro contre',
    forms:
      'viens vient venons venez viennent venais venait venions veniez venaient viendrai viendras viendra viendrons viendrez viendront viendrais viendrait viendriez viendraient vienne viennes venu venue venus venues venant vint vinrent',
  },
  {
    infinitive: 'tenir',
    before: ' ob main sou re con entre dé abs appar',
    forms:
      'tiens tient tenons tenez tiennent tenais tenait tenions teniez tenaient tiendrai tiendras tiendra tiendrons tiendrez tiendront tiendrais tiendrait tiendriez tiendraient tienne tiennes tenu tenue tenus tenues tenant tint tinrent',
  },
  {
    infinitive: 'prendre',
    before: ' ap com entre re sur é mé désap',
    forms:
      'prends prend prenons prenez prennent prenais prenait prenions preniez prenaient prendrai prendras prendra prendrons prendrez prendront prendrais prendrait prendriez prendraient prenne prennes pris prise prises prenant prit prirent',
  },
  {
    infinitive: 'mettre',
    before: ' re trans per ad sou com pro o compro dé entre é',
    forms:
      'mets met mettons mettez mettent mettais mettait mettions mettiez mettaient mettrai mettras mettra mettrons mettrez mettront mettrais mettrait mettriez mettraient mette mettes mis mise mises mettant mit mirent',
  },
  {
    infinitive: 'pouvoir',
    before: '',
    forms:
      'peux peut pouvons pouvez peuvent pouvais pouvait pouvions pouviez pouvaient pourrai pourras pourra pourrons pourrez pourront pourrais pourrait pourriez pourraient puisse puisses puissent pu pouvant',
  },
  {
    infinitive: 'devoir',
    before: ' re',
    forms:
      'dois doit devons devez doivent devais devait devions deviez devaient devrai devras devra devrons devrez devront devrais devrait devriez devraient doive doives dû due dus dues devant',
  },
  {
    infinitive: 'vouloir',
    before: '',
    forms:
      'veux veut voulons voulez veulent voulais voulait vouliez voulaient voudrai voudra voudrez voudront voudrais voudrait voudriez voudraient veuille veuillez veuillent voulu voulue voulus voulues voulant',
  },
  {
    infinitive: 'savoir',
    before: '',
    forms:
      'sais sait savons savez savent savait saviez savaient saurai saura saurez sauront saurait sauriez sauraient sache sachez sachent su sue sus sues sachant',
  },
  {
    infinitive: 'voir',
    before: ' re entre',
    forms:
      'vois voit voyons voyez voient voyais voyait voyaient verrai verras verra verrons verrez verront verrait verraient voie vu vue vus vues voyant',
  },
  {
    infinitive: 'prévoir',
    before: '',
    forms:
      'prévois prévoit prévoyons prévoyez prévoient prévoyait prévoyaient prévoira prévoiront prévoie prévu prévue prévus prévues prévoyant',
  },
  {
    infinitive: 'cevoir',
    before: 're per aper con dé',
    forms:
      'çois çoit cevons cevez çoivent cevait cevaient cevra cevrez cevront cevrait cevraient çoive çoives çu çue çus çues cevant',
  },
  {
    infinitive: 'dire',
    before: ' re inter pré contre mé',
    forms:
      'dis dit disons dites disez disent disais disait disiez disaient dirai diras dira dirons direz diront dirait diraient dise dises dits dite disant',
  },
  {
    infinitive: 'lire',
    before: ' re é réé',
    forms: 'lis lit lisons lisez lisent lisait lisaient lira lirez liront lirait liraient lise lu lue lus lues lisant',
  },
  {
    infinitive: 'écrire',
    before: ' d ré',
    forms:
      'écris écrit écrivons écrivez écrivent écrivait écrivaient écrira écrirez écriront écrirait écriraient écrive écrits écrite écrites écrivant',
  },
  {
    infinitive: 'scrire',
    before: 'in pre tran sou pro',
    forms:
      'scris scrit scrivons scrivez scrivent scrivait scrivaient scrira scrirez scriront scrirait scriraient scrive scrits scrite scrites scrivant',
  },
  {
    infinitive: 'uire',
    before: 'cond prod réd introd trad recond ind constr instr détr séd déd n end reprod reconstr',
    forms: 'uis uit uisons uisez uisent uisait uisaient uira uirez uiront uirait uiraient uise uits uite uites uisant',
  },
  {
    infinitive: 'suivre',
    before: ' pour',
    forms:
      'suis suit suivons suivez suivent suivait suivaient suivra suivrez suivront suivrait suivraient suive suivi suivie suivis suivies suivant',
  },
  {
    infinitive: 'vivre',
    before: ' sur re',
    forms:
      'vis vit vivons vivez vivent vivait vivaient vivra vivrez vivront vivrait vive vivent vécu vécue vécus vécues vivant',
  },
  {
    infinitive: 'boire',
    before: '',
    forms: 'bois boit buvons buvez boivent buvait buvaient boira boiront boive bu bue bus bues buvant',
  },
  {
    infinitive: 'croire',
    before: '',
    forms: 'crois croit croyons croyez croient croyait croyaient croira croiront croie cru crue crus crues croyant',
  },
  {
    infinitive: 'aître',
    before: 'conn reconn méconn n ren',
    forms:
      'ais aît aissons aissez aissent aissait aissaient aîtra aîtrez aîtront aîtrait aîtraient aisse u ue us ues aissant',
  },
  {
    infinitive: 'paraître',
    before: ' ap dis com trans',
    forms:
      'parais paraît paraissons paraissez paraissent paraissait paraissaient paraîtra paraîtront paraîtrait paraisse paru parue parus parues paraissant',
  },
  {
    infinitive: 'vrir',
    before: 'ou cou décou recou entrou rou',
    forms:
      'vre vres vrons vrez vrent vrait vraient vrira vrirez vriront vrirait vriraient vert verte verts vertes vrant',
  },
  {
    infinitive: 'ffrir',
    before: 'o sou',
    forms:
      'ffre ffres ffrons ffrez ffrent ffrait ffraient ffrira ffrirez ffriront ffrirait ffriraient ffert fferte fferts ffertes ffrant',
  },
  {
    infinitive: 'servir',
    before: ' des res',
    forms:
      'sers sert servons servez servent servait servaient servira servirez serviront servirait serve servi servie servis servies servant',
  },
  {
    infinitive: 'entir',
    before: 's ress cons m press dém rep',
    forms:
      'ens ent entons entez entent entait entaient entira entirez entiront entirait ente enti entie entis enties entant',
  },
  {
    infinitive: 'partir',
    before: ' re dé',
    forms:
      'pars part partons partez partent partait partaient partira partirez partiront partirait parte parti partie partis parties partant',
  },
  {
    infinitive: 'sortir',
    before: ' res',
    forms:
      'sors sort sortons sortez sortent sortait sortaient sortira sortirez sortiront sortirait sorte sorti sortie sortis sorties sortant',
  },
  {
    infinitive: 'dormir',
    before: ' en ren',
    forms: 'dors dort dormons dormez dorment dormait dormaient dormira dormiront dorme dormi dormant',
  },
  {
    infinitive: 'courir',
    before: ' par re ac se en con dis',
    forms:
      'cours court courons courez courent courait couraient courra courrez courront courrait coure couru courue courus courues courant',
  },
  {
    infinitive: 'mourir',
    before: '',
    forms: 'meurs meurt mourons mourez meurent mourait mourra meure mort morte morts mortes',
  },
  {
    infinitive: 'cueillir',
    before: ' ac re',
    forms:
      'cueille cueilles cueillons cueillez cueillent cueillait cueillaient cueillera cueillerez cueilleront cueillerait cueilli cueillie cueillis cueillies cueillant',
  },
  {
    infinitive: 'quérir',
    before: 'ac re con en',
    forms: 'quiers quiert quérons quérez quièrent quérait querra querront quière quis quise quises quérant',
  },
  {
    infinitive: 'indre',
    before: 'cra contra pla restre éte atte jo rejo pe dépe astre enjo enfre adjo te disjo empre ce fe',
    forms:
      'ins int ignons ignez ignent ignait ignaient indra indrez indront indrait indraient igne ints inte intes ignant',
  },
  {
    infinitive: 'soudre',
    before: 'ré ab dis',
    forms: 'sous sout solvons solvez solvent solvait soudra soudront solve solu solue solus solues solvant',
  },
  {
    infinitive: 'battre',
    before: ' com a dé ra re',
    forms:
      'bats bat battons battez battent battait battaient battra battrez battront battrait batte battu battue battus battues battant',
  },
  {
    infinitive: 'vaincre',
    before: ' con',
    forms:
      'vaincs vainc vainquons vainquez vainquent vainquait vaincra vaincrez vaincront vaincrait vainque vaincu vaincue vaincus vaincues vainquant',
  },
  {
    infinitive: 'rompre',
    before: ' inter cor',
    forms: 'romps rompt rompons rompez rompent rompait rompra rompront rompe rompu rompue rompus rompues rompant',
  },
  {
    infinitive: 'valoir',
    before: ' pré équi',
    forms: 'vaux vaut valons valez valent valait valaient vaudra vaudront vaudrait vaille valu value valant',
  },
  { infinitive: 'falloir', before: '', forms: 'faut fallait faudra faudrait faille fallu' },
  {
    infinitive: 'asseoir',
    before: '',
    forms:
      'assieds assied asseyons asseyez asseyent assois assoit assoient assiéra assoira assis assise assises asseyant',
  },
  { infinitive: 'fuir', before: ' en', forms: 'fuis fuit fuyons fuyez fuient fuyait fuira fuie fui fuyant' },
  { infinitive: 'rire', before: ' sou', forms: 'ris rit rions riez rient riait rira riront ri riant' },
  {
    infinitive: 'suffire',
    before: '',
    forms: 'suffis suffit suffisent suffisait suffira suffirait suffise suffi suffisant',
  },
  { infinitive: 'taire', before: '', forms: 'tais tait taisons taisez taisent taisait taira tu tue tus tues taisant' },
  { infinitive: 'plaire', before: ' dé com', forms: 'plais plaît plaisent plaisait plaira plaise plu plaisant' },
  {
    infinitive: 'traire',
    before: 'ex dis sous abs',
    forms: 'trais trait trayons trayez traient trayait traira trairont traie traite traits traites trayant',
  },
  {
    infinitive: 'clure',
    before: 'con ex in',
    forms:
      'clus clut cluons cluez cluent cluait cluaient clura clurez cluront clurait clue clu clue clus cluse clues cluant',
  },
  {
    infinitive: 'vêtir',
    before: ' re dé',
    forms: 'vêts vêt vêtons vêtez vêtent vêtait vêtira vête vêtu vêtue vêtus vêtues vêtant',
  },
  {
    infinitive: 'envoyer',
    before: ' r',
    forms: 'envoie envoies envoient enverrai enverra enverrez enverront enverrait enverraient',
  },
  {
    infinitive: 'accroître',
    before: '',
    forms: 'accrois accroît accroissent accroissait accroîtra accroisse accru accrue accrus accrues accroissant',
  },
]

/** Regular verbs of the group that goes like "finir". */
const SECOND_GROUP =
  'agir réagir interagir finir choisir remplir fournir établir rétablir réunir garantir avertir répartir saisir dessaisir accomplir investir nourrir réfléchir subir unir punir bannir enrichir définir élargir infléchir fléchir adoucir assouplir ralentir abolir démolir envahir guérir vieillir grandir aboutir convertir divertir trahir régir obéir désobéir compatir pâtir vomir gémir rafraîchir épanouir chérir bâtir raccourcir blanchir ravir surgir assujettir affranchir franchir assainir amortir approfondir éclaircir endurcir durcir alourdir retentir bondir applaudir maigrir grossir rougir démunir munir prémunir engloutir anéantir étourdir ressaisir resurgir atterrir'

const SECOND_ENDINGS =
  'is it issons issez issent issais issait issions issiez issaient irai iras ira irons irez iront irais irait iriez iraient isse i ie ies issant issante issants issantes irent'

/** Regular verbs that go like "rendre". */
const THIRD_GROUP =
  'rendre vendre attendre entendre descendre répondre défendre étendre tendre dépendre suspendre perdre mordre confondre fondre correspondre prétendre détendre épandre répandre pendre tordre pondre revendre redescendre fendre'

const THIRD_ENDINGS =
  's ons ez ent ais ait ions iez aient rai ras ra rons rez ront rais rait riez raient e es u ue us ues ant it irent'

/** Forms that their endings don't tell, with the infinitives that they may belong to. */
export function irregularForms(): ReadonlyMap<string, readonly string[]> {
  const byForm = new Map<string, string[]>()
  const add = (form: string, infinitive: string): void => {
    const known = byForm.get(form)
    if (!known) byForm.set(form, [infinitive])
    else if (!known.includes(infinitive)) known.push(infinitive)
  }
  for (const { infinitive, before, forms } of PARADIGMS) {
    for (const prefix of before.split(' ')) for (const form of forms.split(' ')) add(prefix + form, prefix + infinitive)
  }
  for (const infinitive of SECOND_GROUP.split(' ')) {
    for (const ending of SECOND_ENDINGS.split(' ')) add(infinitive.slice(0, -2) + ending, infinitive)
  }
  for (const infinitive of THIRD_GROUP.split(' ')) {
    const stem = infinitive.slice(0, -2)
    add(stem, infinitive)
    for (const ending of THIRD_ENDINGS.split(' ')) add(stem + ending, infinitive)
  }
  return byForm
}
