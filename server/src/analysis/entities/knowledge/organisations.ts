/**
 * International bodies, governments' organs, forces, armed groups, agencies and outlets: `type/subtype|Wikidata item,
 * where it could be checked (gazetteer.md)|Indonesian names|English names`, the preferred name first. Collected by hand.
 */
export const ORGANISATIONS = `
organisation/international|Q1065|Perserikatan Bangsa-Bangsa;PBB|United Nations;UN;U.N.;The United Nations
organisation/international|Q37470|Dewan Keamanan PBB;DK PBB|UN Security Council;U.N. Security Council;United Nations Security Council;Security Council
organisation/international|-|Majelis Umum PBB|UN General Assembly;U.N. General Assembly;United Nations General Assembly
organisation/international|Q458|Uni Eropa;UE|European Union;EU;E.U.
organisation/international|-|Komisi Eropa|European Commission
organisation/international|Q8889|Parlemen Eropa|European Parliament
organisation/international|Q7184|NATO;Pakta Pertahanan Atlantik Utara|NATO;Nato;North Atlantic Treaty Organization
organisation/international|Q7768|ASEAN;Perhimpunan Bangsa-Bangsa Asia Tenggara;Asean|ASEAN;Asean;Association of Southeast Asian Nations
organisation/international|Q7817|Organisasi Kesehatan Dunia;WHO|World Health Organization;World Health Organisation;WHO
organisation/international|Q7804|Dana Moneter Internasional;IMF|International Monetary Fund;IMF
organisation/international|Q7164|Bank Dunia;World Bank|World Bank
organisation/international|Q7825|Organisasi Perdagangan Dunia;WTO|World Trade Organization;WTO
organisation/international|-|OPEC|OPEC;Opec
organisation/international|-|Liga Arab|Arab League
organisation/international|-|Organisasi Kerja Sama Islam;Organisasi Kerjasama Islam;OKI|Organisation of Islamic Cooperation;OIC
organisation/international|-|Uni Afrika|African Union
organisation/international|Q7809|UNESCO|UNESCO;Unesco
organisation/international|Q740308|UNICEF|UNICEF;Unicef
organisation/international|-|UNHCR;Komisariat Tinggi PBB untuk Pengungsi|UNHCR
organisation/international|-|UNRWA|UNRWA
organisation/international|-|FAO|FAO
organisation/international|-|ILO|ILO
organisation/international|-|OECD|OECD
organisation/international|-|APEC|APEC
organisation/international|-|BRICS|BRICS
organisation/international|-|Bank Pembangunan Asia;ADB|Asian Development Bank;ADB
organisation/international|-|Badan Energi Atom Internasional;IAEA|International Atomic Energy Agency;IAEA
organisation/court|-|Mahkamah Pidana Internasional;ICC|International Criminal Court;ICC
organisation/court|-|Mahkamah Internasional;ICJ|International Court of Justice;ICJ
organisation/police|-|Interpol;INTERPOL|Interpol;INTERPOL
organisation/ngo|-|Komite Palang Merah Internasional;ICRC|International Committee of the Red Cross;ICRC
organisation/ngo|-|Palang Merah Indonesia;PMI|Indonesian Red Cross;Indonesian Red Cross Society
organisation/ngo|-|Palang Merah|Red Cross
organisation/ngo|-|Bulan Sabit Merah|Red Crescent
organisation/ngo|-|Amnesty International;Amnesti Internasional|Amnesty International
organisation/ngo|-|Human Rights Watch;HRW|Human Rights Watch;HRW
organisation/ngo|-|Greenpeace|Greenpeace
organisation/ngo|-|Transparency International|Transparency International
organisation/ngo|-|Observatorium Suriah untuk Hak Asasi Manusia;SOHR|Syrian Observatory for Human Rights;SOHR
organisation/sport|-|FIFA|FIFA;Fifa
organisation/sport|-|UEFA|UEFA;Uefa
organisation/sport|-|Komite Olimpiade Internasional;IOC|International Olympic Committee;IOC
organisation/sport|-|PSSI;Persatuan Sepak Bola Seluruh Indonesia|PSSI
organisation/sport|-|Real Madrid|Real Madrid
organisation/sport|-|Barcelona FC;FC Barcelona|FC Barcelona
organisation/sport|-|Manchester United;MU|Manchester United;Man United
organisation/sport|-|Manchester City|Manchester City
organisation/sport|-|Chelsea|Chelsea
organisation/sport|-|Arsenal|Arsenal
organisation/sport|-|Liverpool FC|Liverpool FC
organisation/sport|-|Bayern Munchen;Bayern Muenchen;Bayern München|Bayern Munich
organisation/sport|-|Juventus|Juventus
organisation/sport|-|AC Milan|AC Milan
organisation/sport|-|Inter Milan|Inter Milan
organisation/sport|-|Persib Bandung;Persib|Persib Bandung;Persib
organisation/sport|-|Persija Jakarta;Persija|Persija Jakarta;Persija
organisation/sport|-|Arema FC;Arema|Arema FC;Arema
organisation/armed-group|Q2429253|ISIS;Daesh;ISIL;NIIS;Negara Islam;Negara Islam Irak dan Suriah;Negara Islam di Irak dan Suriah|Islamic State;ISIS;ISIL;Daesh;IS;Da'esh;Islamic State of Iraq and the Levant;Islamic State in Iraq and Syria;Islamic State of Iraq and Syria
organisation/armed-group|Q34490|Al-Qaeda;Al Qaeda;Al-Qaidah;Al Qaidah;Al Qaida;Al-Qaida;al-Qaeda;al-Qaidah|al-Qaeda;Al-Qaeda;Al Qaeda;al-Qaida;al Qaeda;Al-Qaida;Al Qaida
organisation/armed-group|-|Taliban|Taliban
organisation/armed-group|Q38799|Hamas|Hamas
organisation/armed-group|-|Hizbullah;Hezbollah;Hizbollah|Hezbollah;Hizbullah;Hizbollah
organisation/armed-group|-|Houthi;Huthi;Ansar Allah|Houthis;Houthi;Ansar Allah
organisation/armed-group|-|Boko Haram|Boko Haram
organisation/armed-group|-|Al-Shabaab;Al Shabaab;al-Shabaab|al-Shabaab;Al-Shabaab;al Shabaab;Al Shabaab
organisation/armed-group|-|Pasukan Demokratik Suriah;Pasukan Demokrat Suriah;SDF|Syrian Democratic Forces;SDF
organisation/armed-group|-|Unit Perlindungan Rakyat;YPG|People's Protection Units;YPG
organisation/armed-group|-|Partai Pekerja Kurdistan;PKK|Kurdistan Workers' Party;PKK
organisation/armed-group|-|Tentara Pembebasan Suriah;FSA|Free Syrian Army;FSA
organisation/armed-group|-|Hayat Tahrir al-Sham;HTS|Hayat Tahrir al-Sham;HTS
organisation/armed-group|-|Front al-Nusra;Jabhat al-Nusra;Al-Nusra|al-Nusra Front;Jabhat al-Nusra;Nusra Front
organisation/armed-group|-|Jihad Islam;Jihad Islam Palestina|Islamic Jihad;Palestinian Islamic Jihad
organisation/armed-group|-|Abu Sayyaf|Abu Sayyaf
organisation/armed-group|-|Jemaah Islamiyah;Jamaah Islamiyah;JI|Jemaah Islamiyah;JI
organisation/armed-group|-|Jamaah Ansharut Daulah;JAD|Jamaah Ansharut Daulah;JAD
organisation/armed-group|-|Mujahidin Indonesia Timur;MIT|East Indonesia Mujahideen
organisation/armed-group|-|Gerakan Aceh Merdeka;GAM|Free Aceh Movement;GAM
organisation/armed-group|-|Organisasi Papua Merdeka;OPM|Free Papua Movement;OPM
organisation/armed-group|-|Tentara Pembebasan Nasional Papua Barat;TPNPB|West Papua National Liberation Army;TPNPB
organisation/armed-group|-|Pasukan Mobilisasi Populer;Hashd al-Shaabi|Popular Mobilization Forces;PMF
organisation/armed-group|-|Grup Wagner;Wagner|Wagner Group;Wagner
organisation/armed-group|-|Fatah|Fatah
organisation/government|-|Otoritas Palestina|Palestinian Authority
organisation/armed-group|-|PLO;Organisasi Pembebasan Palestina|Palestine Liberation Organization;PLO
organisation/armed-group|-|FARC|FARC
organisation/government|Q11209|Pentagon;Departemen Pertahanan AS;Kementerian Pertahanan AS|Pentagon;US Department of Defense;U.S. Department of Defense;Department of Defense;Defense Department
organisation/government|-|Departemen Luar Negeri AS;Deplu AS|US State Department;U.S. State Department;State Department
organisation/government|Q37230|CIA;Badan Intelijen Pusat AS|CIA;Central Intelligence Agency
organisation/government|Q8333|FBI;Biro Investigasi Federal|FBI;Federal Bureau of Investigation
organisation/government|Q121194|NSA;Badan Keamanan Nasional AS|NSA;National Security Agency
organisation/government|-|NASA|NASA;Nasa
organisation/government|-|Departemen Keamanan Dalam Negeri AS|Department of Homeland Security;Homeland Security;DHS
organisation/government|-|Departemen Kehakiman AS|US Department of Justice;Department of Justice;Justice Department
organisation/government|-|Departemen Keuangan AS|Treasury Department;US Treasury
organisation/government|-|Federal Reserve;Bank Sentral AS;The Fed|Federal Reserve
organisation/government|-|Kongres AS;Kongres Amerika Serikat|US Congress;U.S. Congress;Congress
organisation/government|-|Senat AS|US Senate;U.S. Senate;Senate
organisation/government|-|DPR AS|House of Representatives;US House of Representatives
organisation/court|-|Mahkamah Agung AS|US Supreme Court;U.S. Supreme Court;Supreme Court
organisation/government|-|Kremlin|Kremlin
organisation/government|-|Downing Street|Downing Street
organisation/government|-|Knesset|Knesset
organisation/government|-|Mossad|Mossad
organisation/government|-|Shin Bet|Shin Bet
organisation/government|-|KGB|KGB
organisation/government|-|FSB|FSB
organisation/government|-|MI6|MI6
organisation/government|-|MI5|MI5
organisation/police|-|Scotland Yard|Scotland Yard
organisation/military|-|Komando Pusat AS;CENTCOM;Komando Pusat Amerika Serikat|US Central Command;U.S. Central Command;CENTCOM;Central Command
organisation/military|-|Pasukan Pertahanan Israel;IDF|Israel Defense Forces;Israeli Defense Forces;IDF
organisation/military|-|Garda Revolusi Iran;Garda Revolusi;Korps Garda Revolusi Islam;IRGC;Pasdaran|Islamic Revolutionary Guard Corps;Iranian Revolutionary Guard;Revolutionary Guards;Revolutionary Guard;IRGC
organisation/military|-|Pasukan Quds;Pasukan Al-Quds|Quds Force
organisation/military|-|Tentara Pembebasan Rakyat|People's Liberation Army;PLA
organisation/military|-|Tentara Merah|Red Army
organisation/military|-|Inherent Resolve|Inherent Resolve
organisation/military|-|Gabungan Satuan Tugas Operasi Inherent Resolve;CJTF-OIR|Combined Joint Task Force - Operation Inherent Resolve;Combined Joint Task Force;CJTF-OIR
organisation/military|-|ISAF|ISAF
organisation/military|-|UNIFIL|UNIFIL
organisation/media|-|Anadolu;Anadolu Agency;Kantor Berita Anadolu|Anadolu;Anadolu Agency
organisation/media|Q130879|Reuters|Reuters
organisation/media|Q40469|AP;Associated Press|Associated Press;AP;The Associated Press
organisation/media|Q40464|AFP;Agence France-Presse;Agence France Presse|AFP;Agence France-Presse
organisation/media|Q9531|BBC;BBC News;BBC Indonesia|BBC;BBC News
organisation/media|-|CNN;CNN Indonesia|CNN
organisation/media|-|New York Times;The New York Times;NYT|New York Times;The New York Times;NYT
organisation/media|-|Washington Post;The Washington Post|Washington Post;The Washington Post
organisation/media|-|Wall Street Journal;The Wall Street Journal;WSJ|Wall Street Journal;The Wall Street Journal;WSJ
organisation/media|-|Guardian;The Guardian|Guardian;The Guardian
organisation/media|-|Bloomberg|Bloomberg;Bloomberg News
organisation/media|-|Al Jazeera;Al-Jazeera;Aljazeera|Al Jazeera;Al-Jazeera
organisation/media|-|Al Arabiya;Al-Arabiya|Al Arabiya;Al-Arabiya
organisation/media|-|Xinhua|Xinhua;Xinhua News Agency
organisation/media|-|TASS;Itar-Tass|TASS;Tass;Itar-Tass
organisation/media|-|RIA Novosti|RIA Novosti
organisation/media|-|Interfax|Interfax
organisation/media|-|Sputnik|Sputnik
organisation/media|-|Kyodo;Kyodo News|Kyodo;Kyodo News
organisation/media|-|Yonhap|Yonhap;Yonhap News Agency
organisation/media|-|NHK|NHK
organisation/media|-|DPA|DPA;dpa
organisation/media|-|UPI|UPI
organisation/media|-|IRNA|IRNA
organisation/media|-|Fars|Fars News Agency;Fars
organisation/media|-|Tasnim|Tasnim;Tasnim News Agency
organisation/media|-|SANA|SANA
organisation/media|-|WAFA|WAFA
organisation/media|-|Bernama|Bernama
organisation/media|-|Middle East Monitor;MEMO|Middle East Monitor
organisation/media|-|Middle East Eye|Middle East Eye
organisation/media|-|Haaretz|Haaretz
organisation/media|-|Jerusalem Post;The Jerusalem Post|Jerusalem Post;The Jerusalem Post
organisation/media|-|Times of Israel;The Times of Israel|Times of Israel;The Times of Israel
organisation/media|-|Al Mayadeen|Al Mayadeen
organisation/media|-|Press TV|Press TV
organisation/media|-|Russia Today;RT|Russia Today;RT
organisation/media|-|Deutsche Welle;DW|Deutsche Welle;DW
organisation/media|-|Voice of America;VOA;VOA Indonesia|Voice of America;VOA
organisation/media|-|Fox News|Fox News
organisation/media|-|ABC News;ABC|ABC News;ABC
organisation/media|-|CBS News;CBS|CBS News;CBS
organisation/media|-|NBC News;NBC|NBC News;NBC
organisation/media|-|MSNBC|MSNBC
organisation/media|-|CNBC;CNBC Indonesia|CNBC
organisation/media|-|Sky News|Sky News
organisation/media|-|USA Today|USA Today
organisation/media|-|Newsweek|Newsweek
organisation/media|-|Financial Times|Financial Times;FT
organisation/media|-|The Economist|The Economist;Economist
organisation/media|-|Daily Mail|Daily Mail
organisation/media|-|The Telegraph;Telegraph|Daily Telegraph;The Telegraph
organisation/media|-|The Independent|The Independent
organisation/media|-|The Sun|The Sun
organisation/media|-|Los Angeles Times|Los Angeles Times
organisation/media|-|Le Monde|Le Monde
organisation/media|-|Der Spiegel|Der Spiegel
organisation/media|-|South China Morning Post;SCMP|South China Morning Post;SCMP
organisation/media|-|Straits Times;The Straits Times|Straits Times;The Straits Times
organisation/media|-|Channel News Asia;CNA|Channel NewsAsia;Channel News Asia
organisation/media|-|Global Times|Global Times
organisation/media|-|ANTARA;Antara;Kantor Berita Antara;LKBN Antara|Antara;ANTARA
organisation/media|-|Kompas;Kompas.com;KOMPAS;KOMPAS.com;Kompas TV|Kompas
organisation/media|-|Tempo;TEMPO;Koran Tempo;Tempo.co;TEMPO.CO;Majalah Tempo|Tempo
organisation/media|-|Republika;REPUBLIKA;Republika.co.id;REPUBLIKA.CO.ID|Republika
organisation/media|-|detikcom;detik.com;Detik.com;detikFinance;detikNews;detikSport;detikTravel;Detikcom|Detikcom;detik.com
organisation/media|-|Liputan6.com;Liputan6|Liputan6.com
organisation/media|-|Tribunnews;Tribunnews.com;TRIBUNNEWS.COM;Tribun|Tribunnews
organisation/media|-|Okezone;Okezone.com|Okezone
organisation/media|-|Viva;VIVAnews|VIVA
organisation/media|-|Merdeka.com|Merdeka.com
organisation/media|-|Media Indonesia|Media Indonesia
organisation/media|-|Jawa Pos|Jawa Pos
organisation/media|-|Suara Pembaruan|Suara Pembaruan
organisation/media|-|Sindo;Koran Sindo;Sindonews|Sindo
organisation/media|-|Jakarta Post;The Jakarta Post|Jakarta Post;The Jakarta Post
organisation/media|-|Hidayatullah.com|Hidayatullah.com
organisation/media|-|Metro TV|Metro TV
organisation/media|-|TVRI|TVRI
organisation/media|-|RRI;Radio Republik Indonesia|RRI
organisation/media|-|RCTI|RCTI
organisation/media|-|SCTV|SCTV
organisation/media|-|Trans TV|Trans TV
organisation/media|-|TV One;tvOne;TVOne|tvOne
organisation/media|-|Kumparan|Kumparan
organisation/media|-|Bisnis Indonesia|Bisnis Indonesia
organisation/media|-|Kontan|Kontan
organisation/company|Q95|Google|Google
organisation/company|Q312|Apple|Apple
organisation/company|Q2283|Microsoft|Microsoft
organisation/company|Q380|Facebook;Meta|Facebook;Meta
organisation/company|-|Twitter|Twitter
organisation/company|-|YouTube;Youtube|YouTube
organisation/company|-|Instagram|Instagram
organisation/company|Q3884|Amazon|Amazon
organisation/company|Q66|Boeing|Boeing
organisation/company|Q478214|Tesla|Tesla
organisation/company|-|WhatsApp|WhatsApp
organisation/company|-|TikTok|TikTok
organisation/company|-|OpenAI|OpenAI
organisation/company|-|Samsung|Samsung
organisation/company|-|Toyota|Toyota
organisation/company|-|Honda|Honda
organisation/company|-|Airbus|Airbus
organisation/company|-|Freeport;Freeport Indonesia;PT Freeport Indonesia|Freeport;Freeport Indonesia
organisation/company|-|Chevron|Chevron
organisation/company|-|ExxonMobil|ExxonMobil;Exxon Mobil
organisation/company|-|Goldman Sachs|Goldman Sachs
organisation/company|-|JPMorgan|JPMorgan;JP Morgan
organisation/company|-|Enron|Enron
organisation/party|-|Partai Republik|Republican Party
organisation/party|-|Partai Demokrat AS|Democratic Party
organisation/party|-|Partai Buruh Inggris|Labour Party;Labour
organisation/party|-|Partai Konservatif|Conservative Party
organisation/party|-|Partai Liberal Demokrat|Liberal Democrats
organisation/party|-|Partai Komunis China;Partai Komunis Tiongkok;PKC|Communist Party of China;Chinese Communist Party;CCP
organisation/party|-|Likud|Likud
organisation/party|-|Partai Baath;Baath|Baath Party;Ba'ath Party
organisation/party|-|UMNO|UMNO
organisation/party|-|Ikhwanul Muslimin|Muslim Brotherhood
organisation/ngo|-|Mavi Marmara|Mavi Marmara
organisation/ngo|-|Ku Klux Klan;KKK|Ku Klux Klan;KKK
organisation/university|-|Universitas Harvard|Harvard University;Harvard
organisation/university|-|Universitas Oxford|Oxford University;University of Oxford
organisation/university|-|Universitas Cambridge|Cambridge University;University of Cambridge
organisation/university|-|MIT|MIT;Massachusetts Institute of Technology
organisation/university|-|Universitas Al-Azhar|Al-Azhar University
organisation/party|-|Sinn Féin|Sinn Féin
organisation/party|-|Sinn Fein|Sinn Fein
organisation/party|-|Fianna Fáil|Fianna Fáil
organisation/party|-|Fine Gael|Fine Gael
organisation/party|-|Plaid Cymru|Plaid Cymru
organisation/party|-|Scottish National Party|Scottish National Party
organisation/party|-|SNP|SNP
organisation/party|-|UKIP|UKIP
organisation/party|-|UK Independence Party|UK Independence Party
organisation/party|-|Democratic Unionist Party|Democratic Unionist Party
organisation/party|-|DUP|DUP
organisation/party|-|Ulster Unionist Party|Ulster Unionist Party
organisation/party|-|UUP|UUP
organisation/party|-|SDLP|SDLP
organisation/party|-|Alliance Party|Alliance Party
organisation/party|-|Green Party|Green Party
organisation/party|-|Liberal Party|Liberal Party
organisation/party|-|Liberal Party of Canada|Liberal Party of Canada
organisation/party|-|New Democratic Party|New Democratic Party
organisation/party|-|NDP|NDP
organisation/party|-|Bloc Québécois|Bloc Québécois
organisation/party|-|Parti Québécois|Parti Québécois
organisation/party|-|Progressive Conservative Party|Progressive Conservative Party
organisation/party|-|Reform Party|Reform Party
organisation/party|-|Conservative Party of Canada|Conservative Party of Canada
organisation/party|-|Australian Labor Party|Australian Labor Party
organisation/party|-|Liberal Party of Australia|Liberal Party of Australia
organisation/party|-|National Party|National Party
organisation/party|-|Country Party|Country Party
organisation/party|-|ACT New Zealand|ACT New Zealand
organisation/party|-|New Zealand First|New Zealand First
organisation/party|-|Libertarian Party|Libertarian Party
organisation/party|-|Whig Party|Whig Party
organisation/party|-|Federalist Party|Federalist Party
organisation/party|-|Democratic-Republican Party|Democratic-Republican Party
organisation/party|-|Populist Party|Populist Party
organisation/party|-|Constitution Party|Constitution Party
organisation/party|-|Tea Party|Tea Party
organisation/party|-|Social Democratic Party|Social Democratic Party
organisation/party|-|SPD|SPD
organisation/party|-|CDU|CDU
organisation/party|-|CSU|CSU
organisation/party|-|Christian Democratic Union|Christian Democratic Union
organisation/party|-|Christian Social Union|Christian Social Union
organisation/party|-|Free Democratic Party|Free Democratic Party
organisation/party|-|FDP|FDP
organisation/party|-|Die Linke|Die Linke
organisation/party|-|Alternative for Germany|Alternative for Germany
organisation/party|-|AfD|AfD
organisation/party|-|Nazi Party|Nazi Party
organisation/party|-|NSDAP|NSDAP
organisation/party|-|Socialist Unity Party|Socialist Unity Party
organisation/party|-|National Front|National Front
organisation/party|-|National Rally|National Rally
organisation/party|-|Socialist Party|Socialist Party
organisation/party|-|La République En Marche!|La République En Marche!
organisation/party|-|UMP|UMP
organisation/party|-|Communist Party|Communist Party
organisation/party|-|Communist Party of China|Communist Party of China
organisation/party|-|Communist Party of the Soviet Union|Communist Party of the Soviet Union
organisation/party|-|Bolsheviks|Bolsheviks
organisation/party|-|Mensheviks|Mensheviks
organisation/party|-|United Russia|United Russia
organisation/party|-|Yabloko|Yabloko
organisation/party|-|Fidesz|Fidesz
organisation/party|-|Jobbik|Jobbik
organisation/party|-|Law and Justice|Law and Justice
organisation/party|-|Civic Platform|Civic Platform
organisation/party|-|Forza Italia|Forza Italia
organisation/party|-|Lega Nord|Lega Nord
organisation/party|-|Northern League|Northern League
organisation/party|-|Italian Socialist Party|Italian Socialist Party
organisation/party|-|Italian Communist Party|Italian Communist Party
organisation/party|-|Christian Democracy|Christian Democracy
organisation/party|-|Five Star Movement|Five Star Movement
organisation/party|-|PSOE|PSOE
organisation/party|-|People's Party|People's Party
organisation/party|-|Podemos|Podemos
organisation/party|-|Ciudadanos|Ciudadanos
organisation/party|-|Syriza|Syriza
organisation/party|-|New Democracy|New Democracy
organisation/party|-|PASOK|PASOK
organisation/party|-|Golden Dawn|Golden Dawn
organisation/party|-|AKP|AKP
organisation/party|-|Justice and Development Party|Justice and Development Party
organisation/party|-|CHP|CHP
organisation/party|-|Republican People's Party|Republican People's Party
organisation/party|-|HDP|HDP
organisation/party|-|Bharatiya Janata Party|Bharatiya Janata Party
organisation/party|-|BJP|BJP
organisation/party|-|Indian National Congress|Indian National Congress
organisation/party|-|Congress Party|Congress Party
organisation/party|-|Aam Aadmi Party|Aam Aadmi Party
organisation/party|-|Muslim League|Muslim League
organisation/party|-|PML-N|PML-N
organisation/party|-|Pakistan Peoples Party|Pakistan Peoples Party
organisation/party|-|-|PTI
organisation/party|-|Awami League|Awami League
organisation/party|-|Kuomintang|Kuomintang
organisation/party|-|KMT|KMT
organisation/party|-|Democratic Progressive Party|Democratic Progressive Party
organisation/party|-|Liberal Democratic Party|Liberal Democratic Party
organisation/party|-|-|LDP
organisation/party|-|Komeito|Komeito
organisation/party|-|Workers' Party|Workers' Party
organisation/party|-|Workers' Party of Korea|Workers' Party of Korea
organisation/party|-|Workers' Party of Vietnam|Workers' Party of Vietnam
organisation/party|-|Barisan Nasional|Barisan Nasional
organisation/party|-|Pakatan Harapan|Pakatan Harapan
organisation/party|-|-|PAS
organisation/party|-|People's Action Party|People's Action Party
organisation/party|-|African National Congress|African National Congress
organisation/party|-|-|ANC
organisation/party|-|ZANU-PF|ZANU-PF
organisation/party|-|Inkatha Freedom Party|Inkatha Freedom Party
organisation/party|-|SWAPO|SWAPO
organisation/party|-|Frelimo|Frelimo
organisation/party|-|Movement for Democratic Change|Movement for Democratic Change
organisation/party|-|Institutional Revolutionary Party|Institutional Revolutionary Party
organisation/party|-|-|PRI
organisation/party|-|Workers Party|Workers Party
organisation/party|-|Peronist Party|Peronist Party
organisation/party|-|Justicialist Party|Justicialist Party
organisation/party|-|Kadima|Kadima
organisation/party|-|Meretz|Meretz
organisation/party|-|Mapai|Mapai
organisation/party|-|Mapam|Mapam
organisation/party|-|Shas|Shas
organisation/party|-|Yisrael Beiteinu|Yisrael Beiteinu
organisation/party|-|Israeli Labor Party|Israeli Labor Party
organisation/party|-|National Religious Party|National Religious Party
organisation/party|-|Irgun|Irgun
organisation/party|-|European People's Party|European People's Party
organisation/party|-|Party of European Socialists|Party of European Socialists
organisation/party|-|Alliance of Liberals and Democrats for Europe|Alliance of Liberals and Democrats for Europe
organisation/party|-|Socialist International|Socialist International
organisation/party|-|Liberal International|Liberal International
organisation/party|-|Freedom Party of Austria|Freedom Party of Austria
organisation/party|-|Austrian People's Party|Austrian People's Party
organisation/party|-|Swiss People's Party|Swiss People's Party
organisation/party|-|Dutch Labour Party|Dutch Labour Party
organisation/party|-|Party for Freedom|Party for Freedom
organisation/party|-|VVD|VVD
organisation/party|-|D66|D66
organisation/party|-|GroenLinks|GroenLinks
organisation/party|-|Vlaams Belang|Vlaams Belang
organisation/party|-|Sweden Democrats|Sweden Democrats
organisation/party|-|Danish People's Party|Danish People's Party
organisation/party|-|Centre Party|Centre Party
organisation/party|-|Left Party|Left Party
organisation/party|-|Moderate Party|Moderate Party
organisation/party|-|True Finns|True Finns
organisation|-|Supreme Court of the United States|Supreme Court of the United States
organisation|-|Environmental Protection Agency|Environmental Protection Agency
organisation|-|EPA|EPA
organisation|-|Food and Drug Administration|Food and Drug Administration
organisation|-|FDA|FDA
organisation|-|Securities and Exchange Commission|Securities and Exchange Commission
organisation|-|-|SEC
organisation|-|Internal Revenue Service|Internal Revenue Service
organisation|-|IRS|IRS
organisation|-|Federal Communications Commission|Federal Communications Commission
organisation|-|FCC|FCC
organisation|-|FERC|FERC
organisation|-|Federal Energy Regulatory Commission|Federal Energy Regulatory Commission
organisation|-|CDC|CDC
organisation|-|Centers for Disease Control and Prevention|Centers for Disease Control and Prevention
organisation|-|National Guard|National Guard
organisation|-|US Army|US Army
organisation|-|U.S. Army|U.S. Army
organisation|-|US Navy|US Navy
organisation|-|U.S. Navy|U.S. Navy
organisation|-|US Air Force|US Air Force
organisation|-|U.S. Air Force|U.S. Air Force
organisation|-|US Marine Corps|US Marine Corps
organisation|-|Marines|Marines
organisation|-|Royal Navy|Royal Navy
organisation|-|British Army|British Army
organisation|-|Royal Air Force|Royal Air Force
organisation|-|RAF|RAF
organisation|-|Wehrmacht|Wehrmacht
organisation|-|-|SS
organisation|-|Gestapo|Gestapo
organisation|-|Luftwaffe|Luftwaffe
organisation|-|House of Commons|House of Commons
organisation|-|House of Lords|House of Lords
organisation|-|Bundestag|Bundestag
organisation|-|Bundesrat|Bundesrat
organisation|-|Duma|Duma
organisation|-|State Duma|State Duma
organisation|-|Lok Sabha|Lok Sabha
organisation|-|Rajya Sabha|Rajya Sabha
organisation|-|National Assembly|National Assembly
organisation|-|House of Assembly|House of Assembly
organisation|-|Court of Appeal|Court of Appeal
organisation|-|High Court|High Court
organisation|-|European Court of Human Rights|European Court of Human Rights
organisation|-|European Central Bank|European Central Bank
organisation|-|Bank of England|Bank of England
organisation|-|World Economic Forum|World Economic Forum
organisation|-|League of Nations|League of Nations
organisation|-|Commonwealth of Nations|Commonwealth of Nations
organisation|-|OSCE|OSCE
organisation|-|Council of Europe|Council of Europe
organisation|-|Mercosur|Mercosur
organisation|-|NAFTA|NAFTA
organisation|-|G7|G7
organisation|-|G8|G8
organisation|-|G20|G20
organisation|-|G-20|G-20
organisation|-|AFL-CIO|AFL-CIO
organisation|-|ACLU|ACLU
organisation|-|American Civil Liberties Union|American Civil Liberties Union
organisation|-|NAACP|NAACP
organisation|-|Salvation Army|Salvation Army
organisation|-|Oxfam|Oxfam
organisation|-|Save the Children|Save the Children
organisation|-|World Food Programme|World Food Programme
organisation|-|WFP|WFP
organisation|-|Doctors Without Borders|Doctors Without Borders
organisation|-|Médecins Sans Frontières|Médecins Sans Frontières
organisation|-|Church of England|Church of England
organisation|-|Catholic Church|Catholic Church
organisation|-|Roman Catholic Church|Roman Catholic Church
organisation|-|Vatican Radio|Vatican Radio
organisation|-|Stanford University|Stanford University
organisation|-|Yale University|Yale University
organisation|-|Princeton University|Princeton University
organisation|-|Columbia University|Columbia University
organisation|-|Cornell University|Cornell University
organisation|-|London School of Economics|London School of Economics
organisation|-|University of California|University of California
organisation|-|UCLA|UCLA
organisation|-|University of Chicago|University of Chicago
organisation|-|General Motors|General Motors
organisation|-|-|GM
organisation|-|General Electric|General Electric
organisation|-|Ford Motor Company|Ford Motor Company
organisation|-|Chrysler|Chrysler
organisation|-|IBM|IBM
organisation|-|Intel|Intel
organisation|-|Oracle|Oracle
organisation|-|Cisco|Cisco
organisation|-|Dell|Dell
organisation|-|Hewlett-Packard|Hewlett-Packard
organisation|-|-|HP
organisation|-|Nokia|Nokia
organisation|-|Sony|Sony
organisation|-|Nintendo|Nintendo
organisation|-|Panasonic|Panasonic
organisation|-|LG|LG
organisation|-|Hyundai|Hyundai
organisation|-|Nissan|Nissan
organisation|-|Volkswagen|Volkswagen
organisation|-|BMW|BMW
organisation|-|Siemens|Siemens
organisation|-|BP|BP
organisation|-|Royal Dutch Shell|Royal Dutch Shell
organisation|-|-|Shell
organisation|-|Gazprom|Gazprom
organisation|-|Rosneft|Rosneft
organisation|-|Aramco|Aramco
organisation|-|Saudi Aramco|Saudi Aramco
organisation|-|Walmart|Walmart
organisation|-|Wal-Mart|Wal-Mart
organisation|-|McDonald's|McDonald's
organisation|-|Starbucks|Starbucks
organisation|-|Coca-Cola|Coca-Cola
organisation|-|Pepsi|Pepsi
organisation|-|Nike|Nike
organisation|-|Adidas|Adidas
organisation|-|Disney|Disney
organisation|-|Walt Disney|Walt Disney
organisation|-|Warner Bros.|Warner Bros.
organisation|-|Time Warner|Time Warner
organisation|-|Netflix|Netflix
organisation|-|Uber|Uber
organisation|-|Airbnb|Airbnb
organisation|-|PayPal|PayPal
organisation|-|eBay|eBay
organisation|-|Yahoo|Yahoo
organisation|-|Yahoo!|Yahoo!
organisation|-|AOL|AOL
organisation|-|Citigroup|Citigroup
organisation|-|Citibank|Citibank
organisation|-|Bank of America|Bank of America
organisation|-|Wells Fargo|Wells Fargo
organisation|-|Morgan Stanley|Morgan Stanley
organisation|-|Lehman Brothers|Lehman Brothers
organisation|-|Merrill Lynch|Merrill Lynch
organisation|-|HSBC|HSBC
organisation|-|Barclays|Barclays
organisation|-|Deutsche Bank|Deutsche Bank
organisation|-|UBS|UBS
organisation|-|Credit Suisse|Credit Suisse
organisation|-|Lockheed Martin|Lockheed Martin
organisation|-|Raytheon|Raytheon
organisation|-|Northrop Grumman|Northrop Grumman
organisation|-|Halliburton|Halliburton
organisation|-|Blackwater|Blackwater
organisation|-|Pfizer|Pfizer
organisation|-|Moderna|Moderna
organisation|-|Johnson & Johnson|Johnson & Johnson
organisation|-|Merck|Merck
organisation|-|Bayer|Bayer
organisation|-|NBA|NBA
organisation|-|NFL|NFL
organisation|-|MLB|MLB
organisation|-|NHL|NHL
organisation|-|Premier League|Premier League
organisation|-|Manchester United F.C.|Manchester United F.C.
organisation|-|New York Yankees|New York Yankees
organisation|-|Boston Red Sox|Boston Red Sox
organisation|-|Los Angeles Lakers|Los Angeles Lakers
organisation|-|Formula One|Formula One
organisation|-|WWE|WWE
organisation|-|SpaceX|SpaceX
organisation|-|Blackrock|Blackrock
organisation|-|Huawei|Huawei
organisation|-|Xiaomi|Xiaomi
organisation|-|Alibaba|Alibaba
organisation|-|Tencent|Tencent
organisation|-|Baidu|Baidu
organisation|-|Lenovo|Lenovo
organisation|-|Foxconn|Foxconn
organisation|-|TSMC|TSMC
organisation|-|Temasek|Temasek
organisation|-|Petronas|Petronas
organisation|-|Maybank|Maybank
organisation|-|CIMB|CIMB
organisation|-|Singapore Airlines|Singapore Airlines
organisation|-|Malaysia Airlines|Malaysia Airlines
organisation|-|Qantas|Qantas
organisation|-|Emirates Airline|Emirates Airline
organisation|-|Etihad|Etihad
organisation|-|Qatar Airways|Qatar Airways
organisation|-|Lufthansa|Lufthansa
organisation|-|Air France|Air France
organisation|-|British Airways|British Airways
organisation|-|American Airlines|American Airlines
organisation|-|United Airlines|United Airlines
organisation|-|Delta Air Lines|Delta Air Lines
`;
