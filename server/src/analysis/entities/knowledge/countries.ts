/**
 * Countries and territories, one a line: `type/subtype|Wikidata item|Indonesian names|English names`, the preferred name
 * first. Names: Unicode CLDR 48 (cldr-localenames-full, Unicode-3.0), to which the short forms and spellings of the news
 * were added by hand; items: @rapideditor/country-coder 5.6 (ISC).
 */
export const COUNTRIES = `
place/gpe|Q228|Andorra|Andorra
place/gpe|Q878|Uni Emirat Arab;UEA|United Arab Emirates;UAE;U.A.E.;Emirates
place/gpe|Q889|Afganistan;Afghanistan|Afghanistan
place/gpe|Q781|Antigua dan Barbuda|Antigua and Barbuda;Antigua & Barbuda
place/gpe|Q25228|Anguilla|Anguilla
place/gpe|Q222|Albania|Albania
place/gpe|Q399|Armenia|Armenia
place/gpe|Q916|Angola|Angola
place/gpe|Q51|Antarktika|Antarctica
place/gpe|Q414|Argentina|Argentina
place/gpe|Q40|Austria|Austria
place/gpe|Q408|Australia|Australia
place/gpe|Q21203|Aruba|Aruba
place/gpe|Q227|Azerbaijan|Azerbaijan
place/gpe|Q225|Bosnia dan Herzegovina;Bosnia;Bosnia-Herzegovina|Bosnia and Herzegovina;Bosnia;Bosnia & Herzegovina
place/gpe|Q244|Barbados|Barbados
place/gpe|Q902|Bangladesh|Bangladesh
place/gpe|Q31|Belgia|Belgium
place/gpe|Q965|Burkina Faso|Burkina Faso
place/gpe|Q219|Bulgaria|Bulgaria
place/gpe|Q398|Bahrain|Bahrain
place/gpe|Q967|Burundi|Burundi
place/gpe|Q962|Benin|Benin
place/gpe|Q23635|Bermuda|Bermuda
place/gpe|Q921|Brunei;Brunei Darussalam|Brunei;Brunei Darussalam
place/gpe|Q750|Bolivia|Bolivia
place/gpe|Q155|Brasil|Brazil
place/gpe|Q778|Bahama|Bahamas
place/gpe|Q917|Bhutan|Bhutan
place/gpe|Q963|Botswana|Botswana
place/gpe|Q184|Belarus;Belarusia|Belarus
place/gpe|Q242|Belize|Belize
place/gpe|Q16|Kanada|Canada
place/gpe|Q974|Republik Demokratik Kongo;RD Kongo;Kongo|Democratic Republic of the Congo;Democratic Republic of Congo;DR Congo;DRC;Congo
place/gpe|Q929|Republik Afrika Tengah|Central African Republic
place/gpe|Q971|Republik Kongo|Republic of the Congo;Congo-Brazzaville
place/gpe|Q39|Swiss|Switzerland
place/gpe|Q1008|Côte d'Ivoire;Pantai Gading|Côte d'Ivoire;Ivory Coast;Cote d'Ivoire
place/gpe|Q26988|Kepulauan Cook|Cook Islands
place/gpe|Q298|Cile;Chili;Chile|Chile
place/gpe|Q1009|Kamerun|Cameroon
place/gpe|Q148|Tiongkok;China;Cina;RRC;Republik Rakyat China;Republik Rakyat Tiongkok;RRT|China;People's Republic of China;PRC
place/gpe|Q739|Kolombia|Colombia
place/gpe|Q800|Kosta Rika|Costa Rica
place/gpe|Q241|Kuba|Cuba
place/gpe|Q1011|Tanjung Verde;Tanjung Hijau|Cape Verde;Cabo Verde
place/gpe|Q25279|Curaçao|Curaçao
place/gpe|Q31063|Pulau Natal|Christmas Island
place/gpe|Q229|Siprus|Cyprus
place/gpe|Q213|Ceko;Republik Ceko;Ceska|Czechia;Czech Republic
place/gpe|Q183|Jerman|Germany;Federal Republic of Germany
place/gpe|Q977|Jibuti|Djibouti
place/gpe|Q35|Denmark|Denmark
place/gpe|Q784|Dominika|Dominica
place/gpe|Q786|Republik Dominika|Dominican Republic
place/gpe|Q262|Aljazair|Algeria
place/gpe|Q736|Ekuador|Ecuador
place/gpe|Q191|Estonia|Estonia
place/gpe|Q79|Mesir|Egypt
place/gpe|Q6250|Sahara Barat|Western Sahara
place/gpe|Q986|Eritrea|Eritrea
place/gpe|Q29|Spanyol|Spain
place/gpe|Q115|Etiopia|Ethiopia
place/gpe|Q33|Finlandia|Finland
place/gpe|Q712|Fiji|Fiji
place/gpe|Q9648|Kepulauan Falkland|Falkland Islands
place/gpe|Q702|Mikronesia|Micronesia
place/gpe|Q4628|Kepulauan Faroe|Faroe Islands
place/gpe|Q142|Prancis;Perancis|France
place/gpe|Q1000|Gabon|Gabon
place/gpe|Q145|Inggris Raya;Inggris;Britania Raya;Kerajaan Inggris|United Kingdom;UK;U.K.;Britain;Great Britain
place/gpe|Q769|Grenada|Grenada
place/gpe|Q230|Georgia|Georgia
place/gpe|Q3769|Guyana Prancis|French Guiana
place/gpe|Q117|Ghana|Ghana
place/gpe|Q1410|Gibraltar|Gibraltar
place/gpe|Q223|Greenland|Greenland
place/gpe|Q1005|Gambia|Gambia
place/gpe|Q1006|Guinea|Guinea
place/gpe|Q17012|Guadeloupe|Guadeloupe
place/gpe|Q983|Guinea Ekuatorial|Equatorial Guinea
place/gpe|Q41|Yunani|Greece
place/gpe|Q774|Guatemala|Guatemala
place/gpe|Q16635|Guam|Guam
place/gpe|Q1007|Guinea-Bissau|Guinea-Bissau
place/gpe|Q734|Guyana|Guyana
place/gpe|Q8646|Hong Kong;Hongkong|Hong Kong
place/gpe|Q783|Honduras|Honduras
place/gpe|Q224|Kroasia|Croatia
place/gpe|Q790|Haiti|Haiti
place/gpe|Q28|Hungaria|Hungary
place/gpe|Q252|Indonesia;RI;Republik Indonesia;NKRI|Indonesia;Republic of Indonesia
place/gpe|Q27|Irlandia;Republik Irlandia|Ireland;Republic of Ireland
place/gpe|Q801|Israel|Israel
place/gpe|Q668|India|India
place/gpe|Q796|Irak;Iraq|Iraq
place/gpe|Q794|Iran;Republik Islam Iran|Iran;Islamic Republic of Iran
place/gpe|Q189|Islandia|Iceland
place/gpe|Q38|Italia|Italy
place/gpe|Q766|Jamaika|Jamaica
place/gpe|Q810|Yordania|Jordan
place/gpe|Q17|Jepang|Japan
place/gpe|Q114|Kenya|Kenya
place/gpe|Q813|Kirgizstan;Kirgistan;Kyrgyzstan|Kyrgyzstan
place/gpe|Q424|Kamboja|Cambodia
place/gpe|Q710|Kiribati|Kiribati
place/gpe|Q970|Komoro|Comoros
place/gpe|Q763|Saint Kitts dan Nevis|St. Kitts and Nevis;St. Kitts & Nevis
place/gpe|Q423|Korea Utara;Korut|North Korea;DPRK
place/gpe|Q884|Korea Selatan;Korsel|South Korea;Republic of Korea
place/gpe|Q817|Kuwait|Kuwait
place/gpe|Q5785|Kepulauan Cayman|Cayman Islands
place/gpe|Q232|Kazakhstan;Kazakstan;Kazakhtan|Kazakhstan
place/gpe|Q819|Laos|Laos
place/gpe|Q822|Lebanon;Libanon|Lebanon
place/gpe|Q760|Saint Lucia|St. Lucia
place/gpe|Q347|Liechtenstein|Liechtenstein
place/gpe|Q854|Sri Lanka|Sri Lanka
place/gpe|Q1014|Liberia|Liberia
place/gpe|Q1013|Lesotho|Lesotho
place/gpe|Q37|Lituania;Lithuania|Lithuania
place/gpe|Q32|Luksemburg;Luxemburg;Luxembourg|Luxembourg
place/gpe|Q211|Latvia|Latvia
place/gpe|Q1016|Libya|Libya
place/gpe|Q1028|Maroko|Morocco
place/gpe|Q235|Monako|Monaco
place/gpe|Q217|Moldova|Moldova
place/gpe|Q236|Montenegro|Montenegro
place/gpe|Q1019|Madagaskar|Madagascar
place/gpe|Q709|Kepulauan Marshall|Marshall Islands
place/gpe|Q221|Makedonia Utara;Makedonia|North Macedonia;Macedonia
place/gpe|Q912|Mali|Mali
place/gpe|Q836|Myanmar;Burma|Myanmar;Burma
place/gpe|Q711|Mongolia|Mongolia
place/gpe|Q14773|Makau|Macau;Macao
place/gpe|Q17054|Martinik|Martinique
place/gpe|Q1025|Mauritania|Mauritania
place/gpe|Q233|Malta|Malta
place/gpe|Q1027|Mauritius|Mauritius
place/gpe|Q826|Maladewa|Maldives
place/gpe|Q1020|Malawi|Malawi
place/gpe|Q96|Meksiko|Mexico
place/gpe|Q833|Malaysia|Malaysia
place/gpe|Q1029|Mozambik|Mozambique
place/gpe|Q1030|Namibia|Namibia
place/gpe|Q33788|Kaledonia Baru|New Caledonia
place/gpe|Q1032|Niger|Niger
place/gpe|Q1033|Nigeria|Nigeria
place/gpe|Q811|Nikaragua|Nicaragua
place/gpe|Q55|Belanda;Negeri Belanda|Netherlands;the Netherlands;Holland
place/gpe|Q20|Norwegia|Norway
place/gpe|Q837|Nepal|Nepal
place/gpe|Q697|Nauru|Nauru
place/gpe|Q664|Selandia Baru|New Zealand
place/gpe|Q842|Oman|Oman
place/gpe|Q804|Panama|Panama
place/gpe|Q419|Peru|Peru
place/gpe|Q30971|Polinesia Prancis|French Polynesia
place/gpe|Q691|Papua Nugini;PNG;Papua New Guinea|Papua New Guinea;PNG
place/gpe|Q928|Filipina;Pilipina|Philippines;the Philippines
place/gpe|Q843|Pakistan|Pakistan
place/gpe|Q36|Polandia|Poland
place/gpe|Q1183|Puerto Riko|Puerto Rico
place/gpe|Q219060|Palestina|Palestine;Occupied Palestinian Territories
place/gpe|Q45|Portugal|Portugal
place/gpe|Q695|Palau|Palau
place/gpe|Q733|Paraguay|Paraguay
place/gpe|Q846|Qatar|Qatar
place/gpe|Q17070|Réunion|Réunion
place/gpe|Q218|Rumania;Romania|Romania
place/gpe|Q403|Serbia|Serbia
place/gpe|Q159|Rusia;Federasi Rusia|Russia;Russian Federation
place/gpe|Q1037|Rwanda|Rwanda
place/gpe|Q851|Arab Saudi;Saudi;Kerajaan Arab Saudi|Saudi Arabia;KSA;Kingdom of Saudi Arabia
place/gpe|Q685|Kepulauan Solomon|Solomon Islands
place/gpe|Q1042|Seychelles|Seychelles
place/gpe|Q1049|Sudan|Sudan
place/gpe|Q34|Swedia|Sweden
place/gpe|Q334|Singapura;Singapore|Singapore
place/gpe|Q215|Slovenia|Slovenia
place/gpe|Q214|Slovakia|Slovakia
place/gpe|Q1044|Sierra Leone|Sierra Leone
place/gpe|Q238|San Marino|San Marino
place/gpe|Q1041|Senegal|Senegal
place/gpe|Q1045|Somalia|Somalia
place/gpe|Q730|Suriname|Suriname
place/gpe|Q958|Sudan Selatan|South Sudan
place/gpe|Q1039|Sao Tome dan Principe|São Tomé and Príncipe;São Tomé & Príncipe
place/gpe|Q792|El Salvador|El Salvador
place/gpe|Q858|Suriah;Syria;Suriyah|Syria;Syrian Arab Republic
place/gpe|Q1050|eSwatini;Swaziland|Eswatini;Swaziland
place/gpe|Q18221|Kepulauan Turks dan Caicos|Turks and Caicos Islands;Turks & Caicos Islands
place/gpe|Q657|Chad|Chad
place/gpe|Q945|Togo|Togo
place/gpe|Q869|Thailand;Muangthai|Thailand
place/gpe|Q863|Tajikistan|Tajikistan
place/gpe|Q574|Timor Leste;Timor-Leste;Timor Timur;Timtim|Timor-Leste;East Timor;Timor Leste
place/gpe|Q874|Turkmenistan|Turkmenistan
place/gpe|Q948|Tunisia|Tunisia
place/gpe|Q678|Tonga|Tonga
place/gpe|Q43|Turki;Turkiye;Türkiye|Türkiye;Turkey;Turkiye
place/gpe|Q754|Trinidad dan Tobago|Trinidad and Tobago;Trinidad & Tobago
place/gpe|Q672|Tuvalu|Tuvalu
place/gpe|Q865|Taiwan|Taiwan
place/gpe|Q924|Tanzania|Tanzania
place/gpe|Q212|Ukraina|Ukraine
place/gpe|Q1036|Uganda|Uganda
place/gpe|Q30|Amerika Serikat;AS;A.S.;Amerika|United States;US;U.S.;USA;U.S.A.;United States of America;America
place/gpe|Q77|Uruguay|Uruguay
place/gpe|Q265|Uzbekistan|Uzbekistan
place/gpe|Q237|Vatikan;Takhta Suci|Vatican City;Vatican;Holy See
place/gpe|Q757|Saint Vincent dan Grenadine|St. Vincent and Grenadines;St. Vincent & Grenadines
place/gpe|Q717|Venezuela|Venezuela
place/gpe|Q25305|Kepulauan Virgin Britania Raya|British Virgin Islands
place/gpe|Q11703|Kepulauan Virgin Amerika Serikat|U.S. Virgin Islands
place/gpe|Q881|Vietnam|Vietnam
place/gpe|Q686|Vanuatu|Vanuatu
place/gpe|Q683|Samoa|Samoa
place/gpe|Q1246|Kosovo|Kosovo
place/gpe|Q805|Yaman|Yemen
place/gpe|Q258|Afrika Selatan;Afsel|South Africa
place/gpe|Q953|Zambia|Zambia
place/gpe|Q954|Zimbabwe|Zimbabwe
`;
