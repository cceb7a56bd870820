/** The words that invented programmes are made of: enough of them that texts compress about as real ones do. */

/** @param {string} text */
const words = (text) => text.trim().split(/\s+/);

export const WORDS = words(`
  about above across after again against agree almost along already always among another answer anybody argue around ask
  assume asynchronous attempt automate average avoid away backlog balance because become before begin behaviour behind below
  between beyond bottleneck boundary branch break bridge broken browser budget build cache call careful carry catch cause
  challenge change chart check choose circuit claim clear client close cluster coast code collect colour combine come common
  compare compile complete concept conclude connect consider constraint container context contract control corner correct cost
  couple cover craft crash culture current curve cycle daily data debug decide deep default define delay deliver depend deploy
  describe design detail device different difficult discover distance document domain doubt draft drift driven early easy edge
  effect effort either else empty enough error escape evening event evidence evolve exact example except expect experience
  experiment explain explore exploratory express extra failure familiar fast feature feedback fewer field figure finally find
  firmware first flaky flow focus follow forget formal forward frame free frequent fresh friend function further future gather
  general generate gentle given glass global good graph ground group grow guess habit half handle happen hard harness hazard
  health hear help hidden history honest hour however human hundred idea ignore image imagine improve include index inside
  instead interface interview invent inventory invite issue item join journey judge just keep kernel kitchen know language large
  late layer leak learn leave legacy lesson less level library light limit line listen little local long look loop lose machine
  maintain make manual map margin market matter maybe measure meet memory mention method middle might migrate minor mirror miss
  mock model modern module monitor month morning most move much mutation name narrow nature near need network never noise normal
  note nothing notice number object observe odd often older once only open operate option order organise origin outcome outside
  over own oracle packet page paint pair paper parallel part pass path pattern pause people perhaps phase pick picture piece
  pipeline place plan platform play point policy portable possible practice predict prepare present pressure prevent price
  principle print prior problem process produce product profile project promise prompt proof property protect prototype prove
  provide public purpose quality question quick quiet random range rarely rather reach read ready real reason recent record
  reduce refactor reflect regression release remain remember remote remove repair repeat replace report request require research
  resource respond rest result return reveal review rewrite right risk role room root round rule running runtime safe sample
  scale scenario schedule schema scope screen script search second security seldom select sense separate service session several
  shape share shift ship short show signal simple since single size skill slice slow small smooth social software solution solve
  sometimes source space speak special specify speed split stable stage standard start state steady step still stop story stream
  stress strong structure study style subject sudden suggest suite surface surprise survive switch symptom system table take talk
  target task teach team tell temporary tend test theory thing think thread threshold tidy time together tool topic total touch
  toward trace track trade tradition train transfer travel treat tree trial trouble trust try turn type typical uncertain under
  understand unit unknown unless until update upgrade useful user usual value various verify version view visible visit wait walk
  want warm watch wave weak weather week weight whether while whole wide window wise within without wonder word work worker world
  worry worth write wrong yesterday yet zone
`);

export const FIRST_NAMES = words(`
  Ada Amara Ana Anouk Arjun Aiko Bea Ben Birgit Bruno Carla Chidi Clara Dalia Dario Dina Edda Elif Emil Esra Farid Fiona Florian
  Gala Goran Greta Hana Hugo Ida Igor Ilse Ines Jana Jonas Joy Kaito Karim Katja Lale Lena Leon Lotte Luca Maja Malik Mara Mei Milo
  Mona Nadia Nils Noor Oda Olga Omar Paula Petra Priya Rafael Rina Rosa Ruben Sami Sara Selma Sigrid Sofia Tamar Theo Tilda Uma
  Valeria Vera Viktor Wanda Xenia Yara Yusuf Zara Zoltan
`);

export const LAST_NAMES = words(`
  Abel Adeyemi Almeida Andersen Aslan Bakker Barros Baumann Bergman Bianchi Brandt Castro Cermak Cohen Costa Dahl Demir Dietz Dubois
  Eder Engel Eriksen Falk Ferrari Fischer Fonseca Fuchs Garcia Gruber Haas Hakim Hansen Hofer Horvat Ivanova Jansen Kaya Keller Khan
  Klein Kovacs Kraus Kumar Lang Larsen Lehner Lopez Maier Marin Martins Mayr Meyer Molnar Moreau Moser Nagy Nakamura Nilsen Novak
  Okafor Olsen Ortega Park Patel Pereira Petrov Pichler Popescu Quist Rossi Ruiz Saito Santos Schmid Silva Sokolov Steiner Tanaka
  Toth Urban Varga Vogel Wagner Weiss Winter Yilmaz Zeman Ziegler
`);

export const ROOMS = ['Great Hall', 'Pier', 'Lamp Room', 'Chart Room', 'Belfry', 'Boat House', 'Net Loft', 'Signal Deck'];

export const TRACKS = ['Automation', 'Exploring', 'Accessibility', 'Performance', 'Security', 'People', 'Hardware', 'Data'];

export const LEVELS = ['Beginner', 'Intermediate', 'Advanced'];

export const ORGANISATIONS = ['Harbour Office', 'Tide Tables', 'Northern Lamps', 'Reef Society', 'Fog Works', 'University of the Coast', 'Buoy & Sons'];

export const ROLES = ['Test lead', 'Staff engineer', 'Quality coach', 'Researcher', 'Consultant', 'Developer', 'Product owner'];
