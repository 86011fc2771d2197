/**
 * Indonesian institutions: state organs, ministries, agencies, forces, parties, movements, state companies,
 * universities: `type/subtype|Wikidata item, where it is certain|Indonesian names|English names`, the preferred name
 * first. Collected by hand.
 */
export const INDONESIA = `
organisation/government|-|Dewan Perwakilan Rakyat;DPR;DPR RI;DPR-RI|House of Representatives of Indonesia;DPR
organisation/government|-|Majelis Permusyawaratan Rakyat;MPR;MPR RI|People's Consultative Assembly;MPR
organisation/government|-|Dewan Perwakilan Daerah;DPD;DPD RI|Regional Representative Council;DPD
organisation/government|-|Dewan Perwakilan Rakyat Daerah;DPRD|DPRD
organisation/government|-|Komisi Pemberantasan Korupsi;KPK|Corruption Eradication Commission;KPK
organisation/court|-|Mahkamah Konstitusi;MK|Constitutional Court;MK
organisation/court|-|Mahkamah Agung;MA|MA
organisation/government|-|Komisi Yudisial;KY|Judicial Commission
organisation/government|-|Komisi Pemilihan Umum;KPU;KPU RI|General Elections Commission;KPU
organisation/government|-|Badan Pengawas Pemilu;Bawaslu;Badan Pengawas Pemilihan Umum|Elections Supervisory Agency;Bawaslu
organisation/government|-|Dewan Kehormatan Penyelenggara Pemilu;DKPP|DKPP
organisation/government|-|Badan Pemeriksa Keuangan;BPK|Supreme Audit Agency;BPK
organisation/government|-|Badan Pengawasan Keuangan dan Pembangunan;BPKP|BPKP
organisation/government|-|Kejaksaan Agung;Kejagung|Attorney General's Office
organisation/government|-|Ombudsman;Ombudsman RI|Ombudsman of Indonesia
organisation/government|-|Komisi Nasional Hak Asasi Manusia;Komnas HAM|National Commission on Human Rights;Komnas HAM
organisation/government|-|Komnas Perempuan|Komnas Perempuan
organisation/government|-|Komisi Perlindungan Anak Indonesia;KPAI|KPAI
organisation/government|-|Bank Indonesia;BI|Bank Indonesia;BI
organisation/government|-|Otoritas Jasa Keuangan;OJK|Financial Services Authority;OJK
organisation/government|-|Lembaga Penjamin Simpanan;LPS|LPS
organisation/government|-|Badan Pusat Statistik;BPS|Statistics Indonesia;Central Statistics Agency;BPS
organisation/government|-|Badan Meteorologi, Klimatologi, dan Geofisika;BMKG;Badan Meteorologi Klimatologi dan Geofisika|BMKG;Meteorology, Climatology and Geophysics Agency
organisation/government|-|Badan Nasional Penanggulangan Bencana;BNPB|National Disaster Mitigation Agency;BNPB
organisation/government|-|Badan Penanggulangan Bencana Daerah;BPBD|BPBD
organisation/government|-|Badan SAR Nasional;Basarnas|Basarnas;National Search and Rescue Agency
organisation/government|-|Badan Narkotika Nasional;BNN|National Narcotics Agency;BNN
organisation/government|-|Badan Nasional Penanggulangan Terorisme;BNPT|National Counterterrorism Agency;BNPT
organisation/government|-|Badan Intelijen Negara;BIN|State Intelligence Agency;BIN
organisation/government|-|Badan Pengawas Obat dan Makanan;BPOM|BPOM
organisation/government|-|Badan Perencanaan Pembangunan Nasional;Bappenas|Bappenas
organisation/government|-|Badan Koordinasi Penanaman Modal;BKPM|BKPM
organisation/government|-|BPJS;BPJS Kesehatan;BPJS Ketenagakerjaan|BPJS
organisation/government|-|Badan Urusan Logistik;Bulog;Perum Bulog|Bulog
organisation/government|-|Komite Nasional Keselamatan Transportasi;KNKT|National Transportation Safety Committee;KNKT
organisation/government|-|PPATK;Pusat Pelaporan dan Analisis Transaksi Keuangan|PPATK
organisation/government|-|Lembaga Perlindungan Saksi dan Korban;LPSK|LPSK
organisation/government|-|Komisi Pengawas Persaingan Usaha;KPPU|KPPU
organisation/government|-|Komisi Penyiaran Indonesia;KPI|KPI
organisation/government|-|Lembaga Ilmu Pengetahuan Indonesia;LIPI|LIPI
organisation/government|-|Badan Riset dan Inovasi Nasional;BRIN|BRIN
organisation/government|-|SKK Migas|SKK Migas
organisation/government|-|BP Migas|BP Migas
organisation/government|-|Dewan Pers|Press Council
organisation/government|-|Dewan Pertimbangan Presiden;Wantimpres|Presidential Advisory Board
organisation/government|-|Sekretariat Negara;Setneg|State Secretariat
organisation/government|-|Sekretariat Kabinet;Setkab|Cabinet Secretariat
organisation/government|-|Kantor Staf Presiden;KSP|Presidential Staff Office
organisation/government|-|Kementerian Dalam Negeri;Kemendagri;Depdagri|Home Affairs Ministry;Ministry of Home Affairs
organisation/government|-|Kementerian Luar Negeri;Kemlu;Kemenlu;Deplu;Departemen Luar Negeri|Foreign Ministry;Ministry of Foreign Affairs
organisation/government|-|Kementerian Pertahanan;Kemhan;Kemenhan;Dephan|Defense Ministry;Ministry of Defense;Defence Ministry;Ministry of Defence
organisation/government|-|Kementerian Keuangan;Kemenkeu;Depkeu;Departemen Keuangan|Finance Ministry;Ministry of Finance
organisation/government|-|Kementerian Kesehatan;Kemenkes;Depkes;Departemen Kesehatan|Health Ministry;Ministry of Health
organisation/government|-|Kementerian Agama;Kemenag;Depag;Departemen Agama|Religious Affairs Ministry
organisation/government|-|Kementerian Perhubungan;Kemenhub;Dephub|Transportation Ministry
organisation/government|-|Kementerian Pertanian;Kementan;Deptan|Agriculture Ministry
organisation/government|-|Kementerian Perdagangan;Kemendag|Trade Ministry
organisation/government|-|Kementerian Perindustrian;Kemenperin|Industry Ministry
organisation/government|-|Kementerian Hukum dan HAM;Kemenkumham;Kementerian Hukum dan Hak Asasi Manusia|Law and Human Rights Ministry
organisation/government|-|Kementerian Sosial;Kemensos;Depsos|Social Affairs Ministry
organisation/government|-|Kementerian Pendidikan dan Kebudayaan;Kemendikbud;Kementerian Pendidikan;Kemdikbud;Depdiknas|Education and Culture Ministry;Education Ministry
organisation/government|-|Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi;Kemendikbudristek|Kemendikbudristek
organisation/government|-|Kementerian Komunikasi dan Informatika;Kemenkominfo;Kominfo;Kemkominfo|Communications and Information Ministry
organisation/government|-|Kementerian Komunikasi dan Digital;Kemkomdigi;Komdigi|Communication and Digital Affairs Ministry
organisation/government|-|Kementerian Energi dan Sumber Daya Mineral;Kementerian ESDM;Kemen ESDM|Energy and Mineral Resources Ministry;Energy Ministry
organisation/government|-|Kementerian Pekerjaan Umum dan Perumahan Rakyat;Kementerian PUPR;Kementerian Pekerjaan Umum|Public Works Ministry
organisation/government|-|Kementerian Lingkungan Hidup dan Kehutanan;KLHK;Kementerian Kehutanan;Kementerian Lingkungan Hidup|Environment and Forestry Ministry
organisation/government|-|Kementerian Kelautan dan Perikanan;KKP|Maritime Affairs and Fisheries Ministry
organisation/government|-|Kementerian Ketenagakerjaan;Kemnaker;Kemenaker;Depnaker|Manpower Ministry
organisation/government|-|Kementerian Pariwisata;Kemenpar;Kemenparekraf;Kementerian Pariwisata dan Ekonomi Kreatif|Tourism Ministry
organisation/government|-|Kementerian BUMN;Kementerian Badan Usaha Milik Negara|State-Owned Enterprises Ministry
organisation/government|-|Kementerian Koordinator Bidang Perekonomian;Kemenko Perekonomian|Coordinating Ministry for Economic Affairs
organisation/government|-|Kementerian Koordinator Bidang Politik, Hukum, dan Keamanan;Kemenko Polhukam|Kemenko Polhukam
organisation/government|-|Kemenko PMK|Kemenko PMK
organisation/government|-|Kementerian PAN-RB;Kemenpan RB;Kemenpan-RB;KemenPAN-RB|Kemenpan-RB
organisation/government|-|Kementerian Pemuda dan Olahraga;Kemenpora|Youth and Sports Ministry
organisation/government|-|Kementerian Desa;Kemendes;Kemendesa|Villages Ministry
organisation/government|-|Kementerian ATR/BPN;BPN;Badan Pertanahan Nasional|National Land Agency
organisation/government|-|Direktorat Jenderal Pajak;Ditjen Pajak;DJP|Directorate General of Taxes
organisation/government|-|Direktorat Jenderal Bea dan Cukai;Bea Cukai;Ditjen Bea Cukai|Customs and Excise
organisation/government|-|Direktorat Jenderal Imigrasi;Ditjen Imigrasi;Imigrasi|Directorate General of Immigration
organisation/government|-|Pemprov DKI Jakarta;Pemprov DKI;Pemerintah Provinsi DKI Jakarta|Jakarta Provincial Administration
organisation/military|-|Tentara Nasional Indonesia;TNI;ABRI|Indonesian National Armed Forces;Indonesian Military;TNI
organisation/military|-|TNI Angkatan Darat;TNI AD;TNI-AD;Angkatan Darat|Indonesian Army
organisation/military|-|TNI Angkatan Laut;TNI AL;TNI-AL;Angkatan Laut|Indonesian Navy
organisation/military|-|TNI Angkatan Udara;TNI AU;TNI-AU;Angkatan Udara|Indonesian Air Force
organisation/military|-|Kopassus;Komando Pasukan Khusus|Kopassus
organisation/military|-|Kostrad|Kostrad
organisation/military|-|Marinir;Korps Marinir|Marine Corps
organisation/military|-|Paspampres|Paspampres
organisation/police|-|Kepolisian Republik Indonesia;Polri;Kepolisian Negara Republik Indonesia;Mabes Polri;POLRI|Indonesian National Police;National Police;Polri
organisation/police|-|Bareskrim;Bareskrim Polri;Badan Reserse Kriminal|Bareskrim
organisation/police|-|Densus 88;Detasemen Khusus 88;Densus 88 Antiteror;Densus|Densus 88;Detachment 88
organisation/police|-|Brimob|Brimob
organisation/police|-|Korlantas;Korlantas Polri|Korlantas
organisation/police|-|Polda Metro Jaya|Polda Metro Jaya;Jakarta Police
organisation/police|-|Kompolnas|Kompolnas
organisation/police|-|Satpol PP|Satpol PP
organisation/party|-|Partai Demokrasi Indonesia Perjuangan;PDI Perjuangan;PDIP;PDI-P;PDI|Indonesian Democratic Party of Struggle;PDI-P;PDIP
organisation/party|-|Partai Golkar;Golkar;Partai Golongan Karya|Golkar Party;Golkar
organisation/party|-|Partai Gerindra;Gerindra;Partai Gerakan Indonesia Raya|Gerindra Party;Gerindra
organisation/party|-|Partai Demokrat|Democratic Party of Indonesia
organisation/party|-|Partai Keadilan Sejahtera;PKS|Prosperous Justice Party;PKS
organisation/party|-|Partai Kebangkitan Bangsa;PKB|National Awakening Party;PKB
organisation/party|-|Partai Amanat Nasional;PAN|National Mandate Party;PAN
organisation/party|-|Partai Persatuan Pembangunan;PPP|United Development Party;PPP
organisation/party|-|Partai NasDem;NasDem;Nasdem;Partai Nasdem;Partai Nasional Demokrat|NasDem Party;Nasdem
organisation/party|-|Partai Hanura;Hanura|Hanura
organisation/party|-|Partai Perindo;Perindo|Perindo
organisation/party|-|Partai Solidaritas Indonesia;PSI|Indonesian Solidarity Party;PSI
organisation/party|-|Partai Bulan Bintang;PBB|Crescent Star Party
organisation/party|-|Partai Keadilan dan Persatuan Indonesia;PKPI|PKPI
organisation/party|-|Partai Komunis Indonesia;PKI|Indonesian Communist Party;PKI
organisation/party|-|Partai Buruh|Labor Party
organisation/party|-|Partai Gelora|Gelora Party
organisation/party|-|Koalisi Merah Putih;KMP|Red and White Coalition
organisation/party|-|Koalisi Indonesia Hebat;KIH|Koalisi Indonesia Hebat
organisation/party|-|Koalisi Indonesia Maju|Koalisi Indonesia Maju
organisation/religious|-|Nahdlatul Ulama;NU;PBNU;Pengurus Besar Nahdlatul Ulama|Nahdlatul Ulama;NU
organisation/religious|-|Muhammadiyah;PP Muhammadiyah|Muhammadiyah
organisation/religious|-|Majelis Ulama Indonesia;MUI|Indonesian Ulema Council;MUI
organisation/religious|-|Front Pembela Islam;FPI|Islamic Defenders Front;FPI
organisation/religious|-|Hizbut Tahrir Indonesia;HTI|Hizbut Tahrir Indonesia;HTI
organisation/religious|-|Persatuan Gereja Indonesia;PGI|PGI
organisation/religious|-|Konferensi Waligereja Indonesia;KWI|KWI
organisation/religious|-|GP Ansor;Ansor;Banser|GP Ansor;Ansor
organisation/ngo|-|Indonesia Corruption Watch;ICW|Indonesia Corruption Watch;ICW
organisation/ngo|-|Kontras;KontraS|Kontras;KontraS
organisation/ngo|-|Walhi|Walhi
organisation/ngo|-|YLKI;Yayasan Lembaga Konsumen Indonesia|YLKI
organisation/ngo|-|LBH Jakarta|LBH Jakarta
organisation/ngo|-|YLBHI|YLBHI
organisation/ngo|-|Aliansi Jurnalis Independen;AJI|AJI
organisation/ngo|-|Persatuan Wartawan Indonesia;PWI|PWI
organisation/ngo|-|Ikatan Dokter Indonesia;IDI|Indonesian Medical Association;IDI
organisation/ngo|-|Kadin;Kamar Dagang dan Industri|Kadin
organisation/ngo|-|Apindo|Apindo
organisation/ngo|-|Gaikindo|Gaikindo
organisation/ngo|-|Organda|Organda
organisation/ngo|-|Perludem|Perludem
organisation/ngo|-|Lingkaran Survei Indonesia;LSI|LSI
organisation/ngo|-|CSIS|CSIS
organisation/ngo|-|Indef|Indef
organisation/company|-|Pertamina;PT Pertamina|Pertamina
organisation/company|-|Perusahaan Listrik Negara;PLN;PT PLN|PLN
organisation/company|-|Garuda Indonesia;PT Garuda Indonesia|Garuda Indonesia
organisation/company|-|Lion Air|Lion Air
organisation/company|-|AirAsia;Air Asia;AirAsia Indonesia|AirAsia
organisation/company|-|Citilink|Citilink
organisation/company|-|Sriwijaya Air|Sriwijaya Air
organisation/company|-|Telkom;Telkom Indonesia;PT Telkom|Telkom;Telkom Indonesia
organisation/company|-|Telkomsel|Telkomsel
organisation/company|-|Indosat|Indosat
organisation/company|-|Bank Mandiri|Bank Mandiri
organisation/company|-|Bank Rakyat Indonesia;BRI|Bank Rakyat Indonesia;BRI
organisation/company|-|Bank Negara Indonesia;BNI|Bank Negara Indonesia;BNI
organisation/company|-|Bank Central Asia;BCA|Bank Central Asia;BCA
organisation/company|-|Bank Tabungan Negara;BTN|BTN
organisation/company|-|Bank Century|Bank Century
organisation/company|-|PT Kereta Api Indonesia;KAI;PT KAI|PT KAI
organisation/company|-|Jasa Marga;PT Jasa Marga|Jasa Marga
organisation/company|-|Angkasa Pura I|Angkasa Pura I
organisation/company|-|Angkasa Pura II|Angkasa Pura II
organisation/company|-|Pelindo|Pelindo
organisation/company|-|Pelni|Pelni
organisation/company|-|Transjakarta;TransJakarta|Transjakarta
organisation/company|-|Antam;Aneka Tambang|Antam
organisation/company|-|Krakatau Steel|Krakatau Steel
organisation/company|-|Semen Indonesia|Semen Indonesia
organisation/company|-|Waskita Karya|Waskita Karya
organisation/company|-|Adhi Karya|Adhi Karya
organisation/company|-|Wijaya Karya;WIKA|Wijaya Karya
organisation/company|-|Bio Farma|Bio Farma
organisation/company|-|Astra International|Astra International
organisation/company|-|Gojek;GoTo|Gojek;GoTo
organisation/company|-|Tokopedia|Tokopedia
organisation/company|-|Bukalapak|Bukalapak
organisation/company|-|Shopee|Shopee
organisation/company|-|Grab|Grab
organisation/company|-|Bursa Efek Indonesia;BEI|Indonesia Stock Exchange
organisation/company|-|Lapindo Brantas;Lapindo|Lapindo Brantas
organisation/university|-|Universitas Indonesia;UI|University of Indonesia
organisation/university|-|Universitas Gadjah Mada;UGM|Gadjah Mada University;UGM
organisation/university|-|Institut Teknologi Bandung;ITB|Bandung Institute of Technology;ITB
organisation/university|-|Institut Pertanian Bogor;IPB|Bogor Agricultural University;IPB
organisation/university|-|Institut Teknologi Sepuluh Nopember;ITS|ITS
organisation/university|-|Universitas Airlangga;Unair|Airlangga University
organisation/university|-|Universitas Padjadjaran;Unpad|Padjadjaran University
organisation/university|-|Universitas Diponegoro;Undip|Diponegoro University
organisation/university|-|Universitas Brawijaya;UB|Brawijaya University
organisation/university|-|Universitas Hasanuddin;Unhas|Hasanuddin University
facility|-|RSCM;RSUPN Cipto Mangunkusumo|Cipto Mangunkusumo Hospital
`;
