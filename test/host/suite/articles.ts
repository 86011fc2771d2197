/** An article of our own, in Indonesian, that has a bit of everything. */
export const INDONESIAN = `Gudang Beras Terbakar, Tiga Pekerja Terluka

CIREBON — Kebakaran melanda gudang beras di Pelabuhan Cirebon pada Rabu (4/2/2026) malam. Tiga pekerja terluka dan sekitar 120 ton beras rusak.

“Api muncul dari panel listrik di sisi timur,” kata juru bicara Pemadam Kebakaran Kota Cirebon, Arif Nugraha, Kamis (5/2/2026). “Kami butuh empat jam untuk memadamkannya.”

Badan Pengawas Pangan Daerah (BPPD) menyatakan bahwa beras yang rusak tidak akan diedarkan. BPPD meminta pedagang tidak menaikkan harga.

Baca juga : Harga Beras Naik Menjelang Puasa

Nugraha menjelaskan bahwa penyebab kebakaran masih diselidiki. Kerugian ditaksir Rp 1,4 miliar.
`;

/** And one in English. */
export const ENGLISH = `Bridge Closed After Inspectors Find Cracks

MILLHAVEN — Engineers closed the Orton Bridge on Friday after finding cracks in two of its nine supports.

“We do not take chances with people’s lives,” said Helen Marsh, the county’s chief engineer. “It stays closed until we know more.”

Marsh said that repairs would cost about $3.5 million. The bridge carries 18,000 vehicles a day, according to the Department of Transport.
`;
