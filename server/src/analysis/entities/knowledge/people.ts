/**
 * Heads of state and government, and others whom the news names by one word: `type|Wikidata item, where it could be
 * checked (gazetteer.md)|Indonesian names|English names`, the preferred name first. Collected by hand.
 */
export const PEOPLE = `
person|Q3318231|Joko Widodo;Jokowi;Jokowi Widodo|Joko Widodo;Jokowi
person|-|Prabowo Subianto;Prabowo|Prabowo Subianto;Prabowo
person|-|Susilo Bambang Yudhoyono;SBY;Yudhoyono|Susilo Bambang Yudhoyono;SBY;Yudhoyono
person|-|Megawati Soekarnoputri;Megawati;Megawati Sukarnoputri|Megawati Sukarnoputri;Megawati Soekarnoputri;Megawati
person|-|Jusuf Kalla;JK;Muhammad Jusuf Kalla|Jusuf Kalla
person|-|Abdurrahman Wahid;Gus Dur|Abdurrahman Wahid;Gus Dur
person|-|Bacharuddin Jusuf Habibie;BJ Habibie;Habibie|BJ Habibie;Habibie
person|-|Soeharto;Suharto;Pak Harto|Suharto;Soeharto
person|-|Soekarno;Sukarno;Bung Karno|Sukarno;Soekarno
person|-|Mohammad Hatta;Bung Hatta|Mohammad Hatta
person|-|Ma'ruf Amin|Ma'ruf Amin
person|-|Boediono|Boediono
person|-|Gibran Rakabuming Raka;Gibran|Gibran Rakabuming Raka;Gibran
person|-|Basuki Tjahaja Purnama;Ahok|Basuki Tjahaja Purnama;Ahok
person|-|Anies Baswedan;Anies|Anies Baswedan;Anies
person|-|Ganjar Pranowo;Ganjar|Ganjar Pranowo
person|-|Sri Mulyani Indrawati;Sri Mulyani|Sri Mulyani Indrawati;Sri Mulyani
person|-|Luhut Binsar Pandjaitan;Luhut Pandjaitan;Luhut|Luhut Binsar Pandjaitan;Luhut Pandjaitan;Luhut
person|-|Mahfud MD;Mahfud|Mahfud MD
person|-|Hatta Rajasa|Hatta Rajasa
person|-|Aburizal Bakrie;Ical|Aburizal Bakrie
person|-|Surya Paloh|Surya Paloh
person|-|Wiranto|Wiranto
person|-|Retno Marsudi|Retno Marsudi
person|-|Tri Rismaharini;Risma|Tri Rismaharini
person|-|Ridwan Kamil|Ridwan Kamil
person|-|Puan Maharani|Puan Maharani
person|-|Setya Novanto|Setya Novanto
person|-|Rizieq Shihab;Habib Rizieq|Rizieq Shihab
person|-|Erick Thohir|Erick Thohir
person|-|Sandiaga Uno|Sandiaga Uno
person|-|Tito Karnavian|Tito Karnavian
person|Q22686|Donald Trump;Trump;Donald J. Trump|Donald Trump;Trump;Donald J. Trump
person|Q6279|Joe Biden;Biden|Joe Biden;Biden
person|Q76|Barack Obama;Obama|Barack Obama;Obama
person|Q207|George W. Bush;George Bush;Bush|George W. Bush;Bush
person|Q6294|Hillary Clinton|Hillary Clinton;Hillary Rodham Clinton
person|-|Bill Clinton|Bill Clinton
person|-|Kamala Harris|Kamala Harris
person|Q7747|Vladimir Putin;Putin|Vladimir Putin;Putin
person|-|Volodymyr Zelensky;Zelensky;Zelenskyy;Volodymyr Zelenskyy|Volodymyr Zelensky;Volodymyr Zelenskyy;Zelensky;Zelenskyy
person|-|Xi Jinping|Xi Jinping
person|-|Angela Merkel;Merkel|Angela Merkel;Merkel
person|-|Emmanuel Macron;Macron|Emmanuel Macron;Macron
person|Q180589|Boris Johnson|Boris Johnson
person|-|Tony Blair|Tony Blair;Blair
person|-|Margaret Thatcher|Margaret Thatcher;Thatcher
person|-|Winston Churchill|Winston Churchill;Churchill
person|-|Narendra Modi;Modi|Narendra Modi;Modi
person|-|Recep Tayyip Erdogan;Erdogan;Recep Tayyip Erdoğan;Erdoğan|Recep Tayyip Erdogan;Recep Tayyip Erdoğan;Erdogan;Erdoğan
person|-|Benjamin Netanyahu;Netanyahu|Benjamin Netanyahu;Netanyahu
person|-|Bashar al-Assad;Bashar Al-Assad;Assad;Bashar Assad|Bashar al-Assad;Assad;Bashar Assad
person|Q1316|Saddam Hussein;Saddam;Saddam Husein|Saddam Hussein;Saddam
person|Q1317|Osama bin Laden;Usamah bin Ladin;Osama Bin Laden;Bin Laden|Osama bin Laden;Osama Bin Laden;bin Laden;Bin Laden;Usama bin Laden
person|-|Abu Bakar al-Baghdadi;Abu Bakr al-Baghdadi;Al-Baghdadi;Baghdadi|Abu Bakr al-Baghdadi;al-Baghdadi;Baghdadi
person|-|Muammar Gaddafi;Muammar Khadafi;Khadafi;Moammar Gadhafi;Gaddafi|Muammar Gaddafi;Gaddafi;Qaddafi
person|-|Yasser Arafat;Yasir Arafat;Arafat|Yasser Arafat;Arafat
person|-|Mahmoud Abbas|Mahmoud Abbas
person|-|Ariel Sharon|Ariel Sharon;Sharon
person|-|Ali Khamenei;Khamenei;Ayatollah Ali Khamenei|Ali Khamenei;Khamenei
person|Q56226|Kim Jong Un;Kim Jong-un;Kim Jong-Un|Kim Jong Un;Kim Jong-un
person|-|Ban Ki-moon;Ban Ki Moon|Ban Ki-moon
person|-|Kofi Annan|Kofi Annan
person|-|Antonio Guterres;António Guterres|Antonio Guterres;António Guterres;Guterres
person|-|Paus Fransiskus|Pope Francis
person|-|Muhammad bin Salman;Mohammed bin Salman|Mohammed bin Salman
person|-|Mahathir Mohamad;Mahathir|Mahathir Mohamad;Mahathir
person|-|Anwar Ibrahim|Anwar Ibrahim
person|-|Najib Razak;Najib Tun Razak|Najib Razak
person|-|Lee Hsien Loong|Lee Hsien Loong
person|-|Rodrigo Duterte;Duterte|Rodrigo Duterte;Duterte
person|-|Aung San Suu Kyi;Suu Kyi|Aung San Suu Kyi;Suu Kyi
person|-|Xanana Gusmao|Xanana Gusmao
person|Q317521|Elon Musk|Elon Musk;Musk
`;
