/**
 * Places of the news that are no countries: `type/subtype|Wikidata item, where it could be checked (gazetteer.md)|Indonesian
 * names|English names`, the preferred name first. Collected by hand.
 */
export const PLACES = `
place/gpe|Q61|Washington;Washington DC;Washington D.C.|Washington;Washington DC;Washington D.C.;Washington, D.C.
place/gpe|Q60|New York;Kota New York|New York;New York City;NYC
place/gpe|Q3630|Jakarta;DKI Jakarta;DKI;Daerah Khusus Ibukota Jakarta;Daerah Khusus Jakarta|Jakarta
place/gpe|Q84|London|London
place/gpe|Q90|Paris|Paris
place/gpe|Q64|Berlin|Berlin
place/gpe|Q649|Moskow;Moskwa|Moscow
place/gpe|Q956|Beijing|Beijing
place/gpe|Q1490|Tokyo|Tokyo
place/gpe|Q1530|Baghdad;Bagdad|Baghdad
place/gpe|Q3766|Damaskus|Damascus
place/gpe|Q85|Kairo|Cairo
place/gpe|Q1218|Yerusalem;Jerusalem;Al-Quds|Jerusalem
place/gpe|Q3616|Teheran|Tehran;Teheran
place/gpe|Q5838|Kabul|Kabul
place/gpe|Q3561|Algiers;Aljir|Algiers
place/gpe|Q3692|Riyadh|Riyadh
place/gpe|Q3820|Beirut|Beirut
place/gpe|Q3805|Amman|Amman
place/gpe|Q2471|Sanaa;Sana'a|Sanaa;Sana'a
place/gpe|Q3861|Doha|Doha
place/gpe|Q1519|Abu Dhabi|Abu Dhabi
place/gpe|-|Dubai|Dubai
place/gpe|Q3640|Ankara|Ankara
place/gpe|Q406|Istanbul|Istanbul
place/gpe|Q1899|Kiev;Kyiv|Kyiv;Kiev
place/gpe|Q220|Roma|Rome
place/gpe|Q2807|Madrid|Madrid
place/gpe|Q1741|Wina|Vienna
place/gpe|Q71|Jenewa|Geneva
place/gpe|Q239|Brussel;Brussels|Brussels
place/gpe|Q727|Amsterdam|Amsterdam
place/gpe|Q36600|Den Haag|The Hague
place/gpe|Q270|Warsawa|Warsaw
place/gpe|Q1085|Praha|Prague
place/gpe|Q1781|Budapest|Budapest
place/gpe|Q1524|Athena|Athens
place/gpe|Q597|Lisbon;Lisboa|Lisbon
place/gpe|Q1754|Stockholm|Stockholm
place/gpe|Q585|Oslo|Oslo
place/gpe|Q1748|Kopenhagen|Copenhagen
place/gpe|Q1757|Helsinki|Helsinki
place/gpe|Q1761|Dublin|Dublin
place/gpe|Q3114|Canberra|Canberra
place/gpe|Q3130|Sydney|Sydney
place/gpe|Q3141|Melbourne|Melbourne
place/gpe|Q1930|Ottawa|Ottawa
place/gpe|Q1489|Mexico City;Meksiko City|Mexico City
place/gpe|Q1861|Bangkok|Bangkok
place/gpe|Q1865|Kuala Lumpur|Kuala Lumpur
place/gpe|Q1461|Manila|Manila
place/gpe|Q1858|Hanoi|Hanoi
place/gpe|Q1850|Phnom Penh|Phnom Penh
place/gpe|Q37400|Naypyidaw|Naypyidaw
place/gpe|Q37995|Yangon;Rangoon|Yangon;Rangoon
place/gpe|Q8684|Seoul|Seoul
place/gpe|Q18808|Pyongyang|Pyongyang
place/gpe|Q1362|Islamabad|Islamabad
place/gpe|Q987|New Delhi|New Delhi
place/gpe|Q1354|Dhaka|Dhaka
place/gpe|-|Mumbai|Mumbai
place/gpe|-|Shanghai|Shanghai
place/gpe|Q3870|Nairobi|Nairobi
place/gpe|-|Lusaka|Lusaka
place/gpe|-|Mekkah;Makkah;Mekah|Mecca;Makkah
place/gpe|-|Madinah|Medina
place/gpe|-|Mosul|Mosul
place/gpe|-|Aleppo|Aleppo
place/gpe|-|Raqqa;Raqqah;Ar-Raqqah|Raqqa
place/gpe|-|Deir Al-Zour;Deir ez-Zor;Deir Ezzor;Deir ez-Zour;Dayr az-Zawr|Deir ez-Zor;Deir al-Zour;Deir Ezzor
place/gpe|-|Al-Hasakah;Hasakah;Hasaka|Al-Hasakah;Hasakah;al-Hasakah
place/gpe|-|Baghouz;Bagouz|Baghouz;Baghuz
place/gpe|-|Idlib|Idlib
place/gpe|-|Homs|Homs
place/gpe|-|Kobani;Kobane|Kobani;Kobane
place/gpe|-|Palmyra|Palmyra
place/gpe|-|Fallujah|Fallujah
place/gpe|-|Kirkuk|Kirkuk
place/gpe|-|Tikrit|Tikrit
place/gpe|-|Ramadi|Ramadi
place/gpe|-|Basra|Basra
place/gpe|-|Erbil;Arbil|Erbil
place/gpe|-|Gaza;Jalur Gaza|Gaza;Gaza Strip
place/location|-|Tepi Barat|West Bank
place/gpe|-|Rafah|Rafah
place/gpe|-|Khan Younis|Khan Younis
place/gpe|-|Tel Aviv|Tel Aviv
place/gpe|-|Ramallah|Ramallah
place/gpe|-|Krimea|Crimea
place/gpe|-|Donetsk|Donetsk
place/gpe|-|Xinjiang|Xinjiang
place/gpe|-|Tibet|Tibet
place/gpe|-|Rakhine|Rakhine
place/gpe|-|Kashmir|Kashmir
place/gpe|-|Skotlandia|Scotland
place/gpe|-|Wales|Wales
place/gpe|-|Irlandia Utara|Northern Ireland
place/gpe|-|Inggris|England
place/gpe|-|Uni Soviet|Soviet Union;USSR
place/gpe|-|Yugoslavia|Yugoslavia
place/gpe|-|California|California
place/gpe|-|Texas|Texas
place/gpe|-|Florida|Florida
place/gpe|-|Los Angeles|Los Angeles;LA
place/gpe|-|Chicago|Chicago
place/gpe|-|San Francisco|San Francisco
place/location|Q15|Afrika|Africa
place/location|Q46|Eropa|Europe
place/location|Q48|Asia|Asia
place/location|-|Amerika Latin|Latin America
place/location|-|Amerika Utara|North America
place/location|-|Amerika Selatan|South America
place/location|-|Timur Tengah;Timteng|Middle East;Mideast
place/location|-|Asia Tenggara|Southeast Asia;South-East Asia
place/location|-|Asia Timur|East Asia
place/location|-|Asia Selatan|South Asia
place/location|-|Asia Pasifik;Asia-Pasifik|Asia Pacific;Asia-Pacific
place/location|-|Eropa Timur|Eastern Europe
place/location|-|Eropa Barat|Western Europe
place/location|-|Balkan|Balkans
place/location|-|Kaukasus|Caucasus
place/location|-|Laut China Selatan;Laut Cina Selatan;LCS|South China Sea
place/location|-|Laut Natuna Utara|North Natuna Sea
place/location|-|Laut Merah|Red Sea
place/location|-|Laut Hitam|Black Sea
place/location|-|Laut Mediterania|Mediterranean Sea;Mediterranean
place/location|-|Samudra Hindia;Samudera Hindia|Indian Ocean
place/location|-|Samudra Pasifik;Samudera Pasifik;Pasifik|Pacific Ocean;Pacific
place/location|-|Samudra Atlantik;Atlantik|Atlantic Ocean;Atlantic
place/location|-|Selat Hormuz|Strait of Hormuz
place/location|-|Selat Malaka|Malacca Strait;Strait of Malacca
place/location|-|Selat Sunda|Sunda Strait
place/location|-|Teluk Persia|Persian Gulf
place/location|-|Semenanjung Korea|Korean Peninsula
place/location|-|Dataran Tinggi Golan|Golan Heights
place/location|-|Terusan Suez|Suez Canal
place/location|-|Sungai Eufrat;Eufrat|Euphrates;Euphrates River
place/gpe|-|Aceh;Nanggroe Aceh Darussalam;NAD|Aceh
place/gpe|-|Sumatera Utara;Sumatra Utara;Sumut|North Sumatra
place/gpe|-|Sumatera Barat;Sumatra Barat;Sumbar|West Sumatra
place/gpe|-|Riau|Riau
place/gpe|-|Kepulauan Riau;Kepri|Riau Islands
place/gpe|-|Jambi|Jambi
place/gpe|-|Sumatera Selatan;Sumatra Selatan;Sumsel|South Sumatra
place/gpe|-|Bengkulu|Bengkulu
place/gpe|-|Lampung|Lampung
place/gpe|-|Kepulauan Bangka Belitung;Bangka Belitung;Babel|Bangka Belitung
place/gpe|-|Banten|Banten
place/gpe|-|Jawa Barat;Jabar|West Java
place/gpe|-|Jawa Tengah;Jateng|Central Java
place/gpe|-|Daerah Istimewa Yogyakarta;DI Yogyakarta;DIY|Special Region of Yogyakarta
place/gpe|-|Yogyakarta;Yogya;Jogja;Jogjakarta|Yogyakarta
place/gpe|-|Jawa Timur;Jatim|East Java
place/gpe|-|Bali|Bali
place/gpe|-|Nusa Tenggara Barat;NTB|West Nusa Tenggara
place/gpe|-|Nusa Tenggara Timur;NTT|East Nusa Tenggara
place/gpe|-|Kalimantan Barat;Kalbar|West Kalimantan
place/gpe|-|Kalimantan Tengah;Kalteng|Central Kalimantan
place/gpe|-|Kalimantan Selatan;Kalsel|South Kalimantan
place/gpe|-|Kalimantan Timur;Kaltim|East Kalimantan
place/gpe|-|Kalimantan Utara;Kaltara|North Kalimantan
place/gpe|-|Sulawesi Utara;Sulut|North Sulawesi
place/gpe|-|Sulawesi Tengah;Sulteng|Central Sulawesi
place/gpe|-|Sulawesi Selatan;Sulsel|South Sulawesi
place/gpe|-|Sulawesi Tenggara;Sultra|Southeast Sulawesi
place/gpe|-|Sulawesi Barat;Sulbar|West Sulawesi
place/gpe|-|Gorontalo|Gorontalo
place/gpe|-|Maluku|Maluku
place/gpe|-|Maluku Utara;Malut|North Maluku
place/gpe|-|Papua;Irian Jaya|Papua
place/gpe|-|Papua Barat|West Papua
place/gpe|-|Papua Selatan|South Papua
place/gpe|-|Papua Tengah|Central Papua
place/gpe|-|Papua Pegunungan|Highland Papua
place/gpe|-|Papua Barat Daya|Southwest Papua
place/location|-|Jawa;Pulau Jawa|Java
place/location|-|Sumatera;Sumatra;Pulau Sumatera|Sumatra
place/location|-|Kalimantan;Borneo|Kalimantan;Borneo
place/location|-|Sulawesi;Pulau Sulawesi|Sulawesi
place/location|-|Lombok|Lombok
place/location|-|Nusa Tenggara|Nusa Tenggara
place/location|-|Jabodetabek|Greater Jakarta;Jabodetabek
place/gpe|-|Nusantara;IKN;IKN Nusantara;Ibu Kota Nusantara|Nusantara;IKN
place/gpe|-|Jakarta Pusat;Jakpus|Central Jakarta
place/gpe|-|Jakarta Selatan;Jaksel|South Jakarta
place/gpe|-|Jakarta Barat;Jakbar|West Jakarta
place/gpe|-|Jakarta Timur;Jaktim|East Jakarta
place/gpe|-|Jakarta Utara;Jakut|North Jakarta
place/gpe|-|Bandung|Bandung
place/gpe|-|Surabaya|Surabaya
place/gpe|-|Semarang|Semarang
place/gpe|-|Medan|Medan
place/gpe|-|Makassar;Ujung Pandang|Makassar
place/gpe|-|Palembang|Palembang
place/gpe|-|Denpasar|Denpasar
place/gpe|-|Bogor|Bogor
place/gpe|-|Depok|Depok
place/gpe|-|Tangerang|Tangerang
place/gpe|-|Bekasi|Bekasi
place/gpe|-|Solo;Surakarta|Surakarta;Solo
place/gpe|-|Malang|Malang
place/gpe|-|Padang|Padang
place/gpe|-|Pekanbaru|Pekanbaru
place/gpe|-|Batam|Batam
place/gpe|-|Pontianak|Pontianak
place/gpe|-|Banjarmasin|Banjarmasin
place/gpe|-|Balikpapan|Balikpapan
place/gpe|-|Samarinda|Samarinda
place/gpe|-|Palu|Palu
place/gpe|-|Manado|Manado
place/gpe|-|Kendari|Kendari
place/gpe|-|Ambon|Ambon
place/gpe|-|Jayapura|Jayapura
place/gpe|-|Kupang|Kupang
place/gpe|-|Mataram|Mataram
place/gpe|-|Banda Aceh|Banda Aceh
place/gpe|-|Cirebon|Cirebon
place/gpe|-|Poso|Poso
place/gpe|-|Senayan|Senayan
facility|-|Gedung Putih|White House
facility|-|Istana Negara|State Palace
facility|-|Istana Merdeka|Merdeka Palace
facility|-|Istana Bogor|Bogor Palace
facility|-|Masjid Istiqlal|Istiqlal Mosque
facility|-|Masjid Al-Aqsa;Al-Aqsa;Al Aqsa|Al-Aqsa Mosque;Al-Aqsa
facility|-|Ka'bah;Kakbah|Kaaba
facility|-|Monas;Monumen Nasional|Monas
facility|-|Candi Borobudur;Borobudur|Borobudur
facility|-|Stadion Gelora Bung Karno;Gelora Bung Karno;GBK|Gelora Bung Karno
facility|-|Bandara Soekarno-Hatta;Soekarno-Hatta|Soekarno-Hatta
facility|-|Capitol;Gedung Capitol|US Capitol;Capitol Hill;Capitol
facility|-|Teluk Guantanamo;Guantanamo|Guantanamo Bay;Guantanamo
place/gpe|-|Alabama|Alabama
place/gpe|-|Alaska|Alaska
place/gpe|-|Arizona|Arizona
place/gpe|-|Arkansas|Arkansas
place/gpe|-|Colorado|Colorado
place/gpe|-|Connecticut|Connecticut
place/gpe|-|Delaware|Delaware
place/gpe|-|Hawaii|Hawaii
place/gpe|-|Idaho|Idaho
place/gpe|-|Illinois|Illinois
place/gpe|-|Indiana|Indiana
place/gpe|-|Iowa|Iowa
place/gpe|-|Kansas|Kansas
place/gpe|-|Kentucky|Kentucky
place/gpe|-|Louisiana|Louisiana
place/gpe|-|Maine|Maine
place/gpe|-|Maryland|Maryland
place/gpe|-|Massachusetts|Massachusetts
place/gpe|-|Michigan|Michigan
place/gpe|-|Minnesota|Minnesota
place/gpe|-|Mississippi|Mississippi
place/gpe|-|Missouri|Missouri
place/gpe|-|Montana|Montana
place/gpe|-|Nebraska|Nebraska
place/gpe|-|Nevada|Nevada
place/gpe|-|New Hampshire|New Hampshire
place/gpe|-|New Jersey|New Jersey
place/gpe|-|New Mexico|New Mexico
place/gpe|-|North Carolina|North Carolina
place/gpe|-|North Dakota|North Dakota
place/gpe|-|Ohio|Ohio
place/gpe|-|Oklahoma|Oklahoma
place/gpe|-|Oregon|Oregon
place/gpe|-|Pennsylvania|Pennsylvania
place/gpe|-|Rhode Island|Rhode Island
place/gpe|-|South Carolina|South Carolina
place/gpe|-|South Dakota|South Dakota
place/gpe|-|Tennessee|Tennessee
place/gpe|-|Utah|Utah
place/gpe|-|Vermont|Vermont
place/gpe|-|Virginia|Virginia
place/gpe|-|West Virginia|West Virginia
place/gpe|-|Wisconsin|Wisconsin
place/gpe|-|Wyoming|Wyoming
place/gpe|-|New York State|New York State
place/gpe|-|Washington State|Washington State
place/gpe|-|Ontario|Ontario
place/gpe|-|Quebec|Quebec
place/gpe|-|Québec|Québec
place/gpe|-|British Columbia|British Columbia
place/gpe|-|Alberta|Alberta
place/gpe|-|Manitoba|Manitoba
place/gpe|-|Saskatchewan|Saskatchewan
place/gpe|-|Nova Scotia|Nova Scotia
place/gpe|-|New Brunswick|New Brunswick
place/gpe|-|Newfoundland|Newfoundland
place/gpe|-|Newfoundland and Labrador|Newfoundland and Labrador
place/gpe|-|Prince Edward Island|Prince Edward Island
place/gpe|-|New South Wales|New South Wales
place/gpe|-|Queensland|Queensland
place/gpe|-|Tasmania|Tasmania
place/gpe|-|Western Australia|Western Australia
place/gpe|-|South Australia|South Australia
place/gpe|-|Northern Territory|Northern Territory
place/gpe|-|Bavaria|Bavaria
place/gpe|-|Saxony|Saxony
place/gpe|-|Hesse|Hesse
place/gpe|-|Brandenburg|Brandenburg
place/gpe|-|Rhineland-Palatinate|Rhineland-Palatinate
place/gpe|-|Baden-Württemberg|Baden-Württemberg
place/gpe|-|North Rhine-Westphalia|North Rhine-Westphalia
place/gpe|-|Lower Saxony|Lower Saxony
place/gpe|-|Thuringia|Thuringia
place/gpe|-|Catalonia|Catalonia
place/gpe|-|Andalusia|Andalusia
place/gpe|-|Galicia|Galicia
place/gpe|-|Basque Country|Basque Country
place/gpe|-|Lombardy|Lombardy
place/gpe|-|Tuscany|Tuscany
place/gpe|-|Sicily|Sicily
place/gpe|-|Sardinia|Sardinia
place/gpe|-|Piedmont|Piedmont
place/gpe|-|Brittany|Brittany
place/gpe|-|Normandy|Normandy
place/gpe|-|Corsica|Corsica
place/gpe|-|Flanders|Flanders
place/gpe|-|Wallonia|Wallonia
place/gpe|-|Cornwall|Cornwall
place/gpe|-|Kent|Kent
place/gpe|-|Essex|Essex
place/gpe|-|Yorkshire|Yorkshire
place/gpe|-|Lancashire|Lancashire
place/gpe|-|Devon|Devon
place/gpe|-|Surrey|Surrey
place/gpe|-|Sussex|Sussex
place/gpe|-|Ulster|Ulster
place/gpe|-|Belfast|Belfast
place/gpe|-|Punjab|Punjab
place/gpe|-|Kerala|Kerala
place/gpe|-|Gujarat|Gujarat
place/gpe|-|Maharashtra|Maharashtra
place/gpe|-|Tamil Nadu|Tamil Nadu
place/gpe|-|Karnataka|Karnataka
place/gpe|-|Uttar Pradesh|Uttar Pradesh
place/gpe|-|Bihar|Bihar
place/gpe|-|West Bengal|West Bengal
place/gpe|-|Rajasthan|Rajasthan
place/gpe|-|Assam|Assam
place/gpe|-|Sindh|Sindh
place/gpe|-|Balochistan|Balochistan
place/gpe|-|Chechnya|Chechnya
place/gpe|-|Dagestan|Dagestan
place/location|-|Siberia|Siberia
place/gpe|-|Abkhazia|Abkhazia
place/gpe|-|South Ossetia|South Ossetia
place/gpe|-|Transnistria|Transnistria
place/gpe|-|Darfur|Darfur
place/gpe|-|Kurdistan|Kurdistan
place/gpe|-|Helmand|Helmand
place/gpe|-|Kandahar|Kandahar
place/gpe|-|Anbar|Anbar
place/gpe|-|Nineveh|Nineveh
place/gpe|-|Sinai|Sinai
place/gpe|-|Galilee|Galilee
place/gpe|-|Judea|Judea
place/gpe|-|Samaria|Samaria
place/location|-|Silicon Valley|Silicon Valley
place/gpe|-|Manhattan|Manhattan
place/gpe|-|Brooklyn|Brooklyn
place/gpe|-|Queens|Queens
place/gpe|-|Bronx|Bronx
place/gpe|-|Hollywood|Hollywood
place/location|-|Scandinavia|Scandinavia
place/location|-|Central America|Central America
place/location|-|Caribbean|Caribbean
place/location|-|Sahel|Sahel
place/location|-|Horn of Africa|Horn of Africa
place/location|-|Sub-Saharan Africa|Sub-Saharan Africa
place/location|-|North Africa|North Africa
place/location|-|West Africa|West Africa
place/location|-|East Africa|East Africa
place/location|-|Central Asia|Central Asia
place/gpe|-|Prussia|Prussia
place/gpe|-|Ottoman Empire|Ottoman Empire
place/gpe|-|Roman Empire|Roman Empire
place/gpe|-|British Empire|British Empire
place/gpe|-|Austria-Hungary|Austria-Hungary
place/gpe|-|East Germany|East Germany
place/gpe|-|West Germany|West Germany
place/gpe|-|Czechoslovakia|Czechoslovakia
place/gpe|-|Rhodesia|Rhodesia
place/gpe|-|Persia|Persia
place/gpe|-|Mesopotamia|Mesopotamia
place/location|-|Great Lakes|Great Lakes
place/location|-|Alps|Alps
place/location|-|Himalayas|Himalayas
place/location|-|Andes|Andes
place/location|-|Sahara|Sahara
place/location|-|Amazon River|Amazon River
place/location|-|Nile|Nile
place/location|-|Danube|Danube
place/location|-|Rhine|Rhine
place/location|-|Mississippi River|Mississippi River
place/location|-|English Channel|English Channel
place/location|-|North Sea|North Sea
place/location|-|Baltic Sea|Baltic Sea
place/location|-|Caspian Sea|Caspian Sea
place/location|-|Arctic|Arctic
place/location|-|Antarctic|Antarctic
place/location|-|Arctic Ocean|Arctic Ocean
place/location|-|Bay of Bengal|Bay of Bengal
place/location|-|Gulf of Mexico|Gulf of Mexico
`;
