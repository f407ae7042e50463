/** What a country is called in the six languages of the UN, so that it is found by any of these names. They are never shown. */

/** Codes of ISO 3166-1, of two and of three letters, for every country. */
const codes = `
  ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB
  BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR
  BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR
  CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK
  FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS
  GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN
  ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO
  LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD
  MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER
  NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM
  PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP
  SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF
  TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY
  UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM XKXKK YEYEM YTMYT ZAZAF ZMZMB ZWZWE
`;
const byIso3 = new Map([...codes.matchAll(/(\w\w)(\w{3})/g)].map(([, two = '', three = '']) => [three, two]));

/** Longer names of the UN, in French and Spanish, where the common name is not in them or only a part of them. */
const formal: Record<string, readonly string[]> = {
  BOL: ['Bolivie (État plurinational de)', 'Bolivia (Estado Plurinacional de)'],
  BRN: ['Brunéi Darussalam', 'Brunei Darussalam'],
  CHN: ['République populaire de Chine', 'República Popular China', 'Китайская Народная Республика', '中华人民共和国'],
  COD: ['République démocratique du Congo', 'República Democrática del Congo'],
  CZE: ['République tchèque', 'República Checa'],
  FSM: ['Micronésie (États fédérés de)', 'Micronesia (Estados Federados de)'],
  GBR: [
    'Royaume-Uni de Grande-Bretagne et d’Irlande du Nord',
    'Reino Unido de Gran Bretaña e Irlanda del Norte',
    'Соединенное Королевство Великобритании и Северной Ирландии',
  ],
  IRN: ['Iran (République islamique d’)', 'Irán (República Islámica del)', 'Исламская Республика Иран'],
  KOR: ['République de Corée', 'República de Corea', 'Республика Корея', '大韩民国'],
  LAO: ['République démocratique populaire lao', 'República Democrática Popular Lao'],
  MDA: ['République de Moldova', 'República de Moldova', 'Республика Молдова'],
  PRK: ['République populaire démocratique de Corée', 'República Popular Democrática de Corea'],
  PSE: ['État de Palestine', 'Estado de Palestina', 'دولة فلسطين', 'Государство Палестина', '巴勒斯坦国'],
  RUS: ['Fédération de Russie', 'Federación de Rusia', 'الاتحاد الروسي', 'Российская Федерация', '俄罗斯联邦'],
  SYR: ['République arabe syrienne', 'República Árabe Siria', 'الجمهورية العربية السورية'],
  TZA: ['République-Unie de Tanzanie', 'República Unida de Tanzanía'],
  USA: ['États-Unis d’Amérique', 'Estados Unidos de América', 'Соединенные Штаты Америки', '美利坚合众国'],
  VEN: ['Venezuela (République bolivarienne du)', 'Venezuela (República Bolivariana de)'],
};

const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh'];
let tongues: Intl.DisplayNames[] | null = null;
const known = new Map<string, string[]>();

/** Common names of a country by its ISO code of three letters, as the Unicode locale data has them, and the longer ones; none for an unknown code. */
export function countryNames(iso3: string | null): string[] {
  const code = iso3 === null ? undefined : byIso3.get(iso3);
  if (iso3 === null || code === undefined) return [];
  const made = known.get(iso3) ?? [...namesOf(code), ...(formal[iso3] ?? [])];
  known.set(iso3, made);
  return made;
}

function namesOf(code: string): string[] {
  tongues ??= languages.map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
  return tongues.flatMap((tongue) => tongue.of(code) ?? []);
}
