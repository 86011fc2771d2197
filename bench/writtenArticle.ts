const FIRST = [
  "Arif",
  "Dewi",
  "Siti",
  "Bambang",
  "Rina",
  "Agus",
  "Maya",
  "Hendra",
  "Putri",
  "Yusuf",
  "Galih",
  "Ratna",
];
const LAST = [
  "Nugraha",
  "Anggraini",
  "Wibowo",
  "Hartono",
  "Kusuma",
  "Siregar",
  "Nasution",
  "Lubis",
  "Hidayat",
  "Halim",
];
const MIDDLE = ["", " Tri", " Dwi", " Eka", " Surya", " Indra", " Bayu", " Citra"];
const PLACES = [
  "Cirebon",
  "Semarang",
  "Makassar",
  "Balikpapan",
  "Padang",
  "Ambon",
  "Kupang",
  "Manado",
  "Jambi",
  "Palu",
];
const OFFICES = [
  "Badan Pengawas Pangan Daerah",
  "Dinas Perhubungan",
  "Kementerian Kesehatan",
  "Universitas Pesisir",
  "Rukun Nelayan Tirta",
  "PT Nusantara Raya",
];
const ROLES = ["juru bicara", "kepala", "direktur", "ketua", "anggota"];
const THINGS = [
  "ton beras",
  "rumah",
  "warga",
  "pekerja",
  "kendaraan",
  "sekolah",
  "pasien",
  "kapal",
  "pengungsi",
];
const FATES = ["rusak", "terluka", "mengungsi", "ditutup", "diperiksa", "dipindahkan"];
const VERBS = ["kata", "ujar", "jelas", "ungkap"];
const CLAUSES = [
  "api muncul dari panel listrik di sisi timur gedung",
  "kami butuh empat jam untuk memadamkan semuanya malam itu",
  "harga di pasar tidak boleh naik sampai akhir bulan depan",
  "bantuan sudah dikirim ke semua desa yang terdampak banjir",
  "tidak ada korban jiwa dalam kejadian di pelabuhan ini",
  "penyelidikan masih berjalan dan hasilnya diumumkan pekan depan",
  "jalan utama dibuka kembali setelah lumpur dibersihkan warga",
];

/** An article of some five hundred words that nobody wrote, with names, quotations and figures; the same for the same seed. */
export function writtenArticle(seed: number): string {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const one = (of: readonly string[]): string => of[below(of.length)] ?? "";
  const who = (): string => `${one(FIRST)}${one(MIDDLE)} ${one(LAST)}`;
  const place = one(PLACES);
  const paragraphs = [
    `${capital(one(THINGS))} di ${place} ${capital(one(FATES))}, ${below(90) + 3} Orang Mengungsi`,
    `${place.toUpperCase()} — Sekitar ${below(900) + 20} ${one(THINGS)} ${one(FATES)} di ${place} pada Rabu (4/2/2026) malam. Kerugian ditaksir Rp ${below(9)},${below(10)} miliar.`,
  ];
  for (let i = 7 + below(5); i > 0; i--) {
    const name = who();
    const office = one(OFFICES);
    paragraphs.push(
      `“${capital(one(CLAUSES))},” ${one(VERBS)} ${one(ROLES)} ${office}, ${name}, Kamis. ${name.split(" ").at(-1) ?? ""} menjelaskan bahwa ${one(CLAUSES)}. Sebanyak ${below(500) + 2} ${one(THINGS)} ${one(FATES)} di ${one(PLACES)}. ${office} meminta warga tetap tenang, dan ${one(CLAUSES)} menurut ${who()}.`,
    );
  }
  return `${paragraphs.join("\n\n")}\n`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
