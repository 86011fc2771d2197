/**
 * Peoples, nationalities, religions, currents: `group|Wikidata item or none|Indonesian names|English
 * names`. Collected by hand. Indonesian names a nationality by the country ("orang Jepang"), so that few are needed.
 */
export const GROUPS = `
group|-|Kurdi|Kurds;Kurdish;Kurd
group|-|Arab|Arab;Arabs
group|-|Yahudi|Jews;Jewish;Jew
group|-|Muslim;Muslimin|Muslims;Muslim
group|-|Islam|Islam;Islamic
group|-|Kristen;Nasrani|Christians;Christian;Christianity
group|-|Katolik|Catholics;Catholic
group|-|Protestan|Protestants;Protestant
group|-|Hindu|Hindus;Hindu;Hinduism
group|-|Buddha;Budha|Buddhists;Buddhist;Buddhism
group|-|Khonghucu;Konghucu|Confucianism;Confucian
group|-|Sunni|Sunnis;Sunni
group|-|Syiah|Shiites;Shiite;Shia;Shi'ite;Shi'ites;Shi'a
group|-|Ahmadiyah|Ahmadis;Ahmadi;Ahmadiyya
group|-|Yazidi|Yazidis;Yazidi
group|-|Rohingya|Rohingya;Rohingyas
group|-|Uighur;Uyghur;Uigur|Uighurs;Uighur;Uyghurs;Uyghur
group|-|Tionghoa|Chinese Indonesians
group|-|Melayu|Malay;Malays
group|-|Batak|Batak
group|-|Dayak|Dayak
group|-|Betawi|Betawi
group|-|Sunda|Sundanese
group|-|Minang;Minangkabau|Minangkabau
group|-|Bugis|Bugis
group|-|Asmat|Asmat
group|-|Baduy;Badui|Baduy
group|-|Pashtun|Pashtuns;Pashtun
group|-|Turkmen|Turkmen
group|-|Tamil|Tamil;Tamils
group|-|Sikh|Sikhs;Sikh
group|-|Zionis|Zionist;Zionists
group|-|Salafi|Salafi;Salafis;Salafist
group|-|Wahabi;Wahhabi|Wahhabi;Wahhabis
group|-|Komunis|-
group|-|-|Democrats;Democrat
group|-|-|Republicans;Republican
group|-|-|Americans;American
group|-|-|British;Britons;Briton
group|-|-|English
group|-|-|Scottish;Scots
group|-|-|Irish
group|-|-|French
group|-|-|German;Germans
group|-|-|Italian;Italians
group|-|-|Spanish;Spaniards
group|-|-|Portuguese
group|-|-|Dutch
group|-|-|Belgian;Belgians
group|-|-|Swiss
group|-|-|Austrian;Austrians
group|-|-|Swedish;Swedes
group|-|-|Norwegian;Norwegians
group|-|-|Danish;Danes
group|-|-|Finnish;Finns
group|-|-|Polish;Poles
group|-|-|Czech;Czechs
group|-|-|Hungarian;Hungarians
group|-|-|Romanian;Romanians
group|-|-|Bulgarian;Bulgarians
group|-|-|Greek;Greeks
group|-|-|Serbian;Serbs;Serb
group|-|-|Croatian;Croats
group|-|-|Bosnian;Bosnians
group|-|-|Albanian;Albanians
group|-|-|Russian;Russians
group|-|-|Ukrainian;Ukrainians
group|-|-|Georgian;Georgians
group|-|-|Armenian;Armenians
group|-|-|Chechen;Chechens
group|-|-|Turkish;Turks
group|-|-|Israeli;Israelis
group|-|-|Palestinian;Palestinians
group|-|-|Lebanese
group|-|-|Syrian;Syrians
group|-|-|Iraqi;Iraqis
group|-|-|Iranian;Iranians;Persian
group|-|-|Jordanian;Jordanians
group|-|-|Saudi;Saudis
group|-|-|Yemeni;Yemenis
group|-|-|Egyptian;Egyptians
group|-|-|Libyan;Libyans
group|-|-|Tunisian;Tunisians
group|-|-|Algerian;Algerians
group|-|-|Moroccan;Moroccans
group|-|-|Sudanese
group|-|-|Somali;Somalis
group|-|-|Ethiopian;Ethiopians
group|-|-|Kenyan;Kenyans
group|-|-|Nigerian;Nigerians
group|-|-|South African;South Africans
group|-|-|African;Africans
group|-|-|African American;African Americans;African-American;African-Americans
group|-|-|European;Europeans
group|-|-|Asian;Asians
group|-|-|Latino;Latinos;Hispanic;Hispanics
group|-|-|Afghan;Afghans
group|-|-|Pakistani;Pakistanis
group|-|-|Indian;Indians
group|-|-|Bangladeshi;Bangladeshis
group|-|-|Nepalese;Nepali
group|-|-|Chinese
group|-|-|Taiwanese
group|-|-|Japanese
group|-|-|Korean;Koreans;South Korean;South Koreans;North Korean;North Koreans
group|-|-|Vietnamese
group|-|-|Thai;Thais
group|-|-|Cambodian;Cambodians
group|-|-|Burmese
group|-|-|Malaysian;Malaysians
group|-|-|Singaporean;Singaporeans
group|-|-|Indonesian;Indonesians
group|-|-|Javanese
group|-|-|Acehnese
group|-|-|Papuan;Papuans
group|-|-|Balinese
group|-|-|Filipino;Filipinos;Philippine
group|-|-|Australian;Australians
group|-|-|New Zealander;New Zealanders
group|-|-|Canadian;Canadians
group|-|-|Mexican;Mexicans
group|-|-|Cuban;Cubans
group|-|-|Brazilian;Brazilians
group|-|-|Argentine;Argentinian;Argentines
group|-|-|Chilean;Chileans
group|-|-|Colombian;Colombians
group|-|-|Venezuelan;Venezuelans
group|-|-|Peruvian;Peruvians
group|-|-|Western
`;

/** Events, products, laws and works that the news names often; rows as above. */
export const OTHERS = `
event|-|Perang Dunia I|World War I;First World War
event|-|Perang Dunia II|World War II;Second World War;WWII
event|-|Perang Dingin|Cold War
event|-|Perang Teluk|Gulf War
event|-|Piala Dunia|World Cup
event|-|Piala Eropa|-
event|-|Olimpiade|Olympics;Olympic Games
event|-|Asian Games|Asian Games
event|-|SEA Games|SEA Games
event|-|Ramadan;Ramadhan|Ramadan
event|-|Idul Fitri;Idulfitri|Eid al-Fitr
event|-|Idul Adha;Iduladha|Eid al-Adha
event|-|Operasi Inherent Resolve|Operation Inherent Resolve
product|-|Rafale|Rafale
product|-|HIMARS|HIMARS
product|-|Bayraktar TB2|Bayraktar TB2
product|-|AK-47|AK-47
product|-|Sukhoi|Sukhoi
product|-|Sinovac|Sinovac
product|-|AstraZeneca|AstraZeneca
product|-|Android|Android
product|-|iPhone|iPhone
product|-|Windows|Microsoft Windows
law|-|KUHP;Kitab Undang-Undang Hukum Pidana|-
law|-|KUHAP|-
law|-|UUD 1945;Undang-Undang Dasar 1945;UUD|-
law|-|UU ITE|-
law|-|UU Cipta Kerja|-
work|-|Al-Qur'an;Alquran;Al-Quran;Al Quran;Quran|Quran;Koran;Qur'an
work|-|Alkitab;Injil|Bible
`;
