/** Names as people of one heritage bear them, the given name first. `share`: of a hundred people in the story. */
export interface Heritage {
  share: number
  given: readonly string[]
  family: readonly string[]
  /** Spoken by some of them rather than English. */
  language: string | null
}

function heritage(share: number, language: string | null, given: string, family: string): Heritage {
  return { share, language, given: given.split(' '), family: family.split(' ') }
}

/** Made-up people: each name is put together by chance, and who bears it is nobody. */
export const heritages: readonly Heritage[] = [
  heritage(
    40,
    null,
    'Margaret Susan Linda Christine Karen Tracey Joanne Michelle Claire Sarah Emma Rebecca Chloe Olivia Grace Jean Joyce Doreen Sheila Maureen Patricia John David Peter Paul Stephen Kevin Mark Andrew Craig Lee Ryan Jordan Daniel Jack Alan Brian Derek Norman Kenneth Raymond Wayne Carl Anthony Gary',
    'Smith Jones Williams Taylor Roberts Hughes Davies Evans Johnson Robinson Wright Thompson Walker Harrison Jackson Hall Wood Clarke Ward Turner Parker Cooper Bennett Griffiths Edwards Ellis Rimmer Ashton Molyneux Halsall Fazakerley Leyland Fairclough Pilkington Sefton Maddox Crompton',
  ),
  heritage(
    24,
    null,
    'Bernadette Kathleen Theresa Eileen Brigid Siobhán Niamh Aoife Ciara Róisín Geraldine Marie Philomena Patrick Sean Michael Declan Liam Conor Brendan Gerard Eamonn Dermot Niall Joseph Francis Terence Vincent Bernard Aidan',
    "O'Brien Murphy Kelly Byrne Ryan O'Connor Doyle McCarthy Gallagher Doherty Kennedy Lynch Murray Quinn Moore McLaughlin Carroll Connolly Daly Connell Wilson Dunne Brennan Burke Collins Campbell Clarke Johnston Hughes O'Farrell Fitzgerald Brady Maguire Nolan Flynn Riley McGrath",
  ),
  heritage(
    4,
    null,
    'Gwen Rhiannon Cerys Megan Eleri Bronwen Dilys Carys Gareth Dylan Rhys Owain Emyr Hywel Iwan Gethin',
    'Morgan Price Pritchard Owen Lloyd Powell Rees Llewellyn Parry Vaughan Gwynne Prosser',
  ),
  heritage(
    4,
    'so',
    'Hodan Sahra Fadumo Ayaan Ifrah Nasra Halima Khadra Sagal Hibo Abdi Mohamed Ahmed Yusuf Farah Guled Liban Warsame Bashir Mahad',
    'Abdi Warsame Jama Farah Hassan Ali Osman Nur Adan Mohamud Ismail Duale Yusuf Guled',
  ),
  heritage(
    4,
    'ar',
    'Fatima Aisha Maryam Samira Noor Huda Amal Zainab Salma Layla Ahmed Ali Omar Hassan Khalid Saleh Yahya Nasser Tariq Ibrahim',
    'Al-Haddad Saleh Nasser Al-Amri Qasim Muthana Ghalib Obadi Nagi Al-Jabri Hussein Mahmoud Said Khalil',
  ),
  heritage(
    4,
    'zh',
    'Mei Xiuying Lihua Yan Fang Jing Wai-Ling Siu-Ying Kit-Ying Mei-Lin Wei Jun Ming Chi-Keung Kwok-Wah Ka-Ho Hoi Tak-Shing',
    'Chan Wong Lee Cheung Lau Ho Ng Leung Tang Chen Li Zhang Liu Yip',
  ),
  heritage(
    3,
    'pl',
    'Agnieszka Katarzyna Małgorzata Joanna Ewa Zofia Beata Halina Łucja Piotr Krzysztof Tomasz Paweł Michał Łukasz Grzegorz Zbigniew Jarosław',
    'Nowak Kowalczyk Wiśniewska Wójcik Kamińska Lewandowski Zielińska Szymański Woźniak Dąbrowska Kozłowski Jabłońska Mazur Krawczyk',
  ),
  heritage(
    4,
    null,
    'Folasade Adaeze Ngozi Chioma Yetunde Abimbola Efua Akosua Ama Blessing Comfort Emeka Chidi Tunde Olumide Kwame Kofi Yaw Emmanuel Samuel',
    'Okafor Adeyemi Okonkwo Balogun Eze Nwosu Ogunleye Mensah Boateng Asante Owusu Appiah Amoah Danso',
  ),
  heritage(
    3,
    'pa',
    'Harpreet Manjit Sukhwinder Jaswinder Priya Anita Sunita Meena Lakshmi Gurdeep Balwinder Rajesh Suresh Ravi Arun Vijay Kiran Deepak',
    'Singh Kaur Sharma Patel Gill Sandhu Nair Menon Reddy Iyer Dhillon Bains Joshi Mehta',
  ),
  heritage(
    3,
    'ur',
    'Nasreen Shazia Parveen Rukhsana Shabana Farzana Nazia Tahira Imran Asif Tariq Nadeem Shahid Zahid Kashif Rashid',
    'Khan Hussain Akhtar Mahmood Malik Begum Ahmed Iqbal Mirza Chaudhry Butt Rahman Miah Uddin',
  ),
  heritage(
    2,
    null,
    'Marcia Yvonne Sonia Beverley Icilda Hyacinth Delroy Winston Leroy Everton Clive Desmond Neville Trevor',
    'Campbell Grant Bailey Gordon Francis Clarke Henry Reid Morrison Bogle Wilmot Quashie',
  ),
  heritage(
    2,
    'fa',
    'Parisa Shirin Nasrin Leila Mahnaz Soraya Dilan Berivan Rojin Reza Hamid Behrouz Farhad Azad Rebwar Karwan',
    'Hosseini Ahmadi Karimi Rahimi Moradi Rostami Jafari Kurdi Aziz Rashidi Tehrani Barzani',
  ),
  heritage(
    2,
    'pt',
    'Maria Ana Conceição Fátima Graça Inês João José António Luís Nuno Álvaro Ionela Mihaela Andreea Ștefan Gheorghe',
    'Silva Ferreira Gonçalves Araújo Simões Conceição Popescu Ionescu Munteanu Drăgan Costa Ribeiro',
  ),
  heritage(
    1,
    'ti',
    'Selam Mehret Tsion Almaz Senait Hiwot Dawit Yonas Tesfaye Filmon Bereket Abraha',
    'Tesfay Haile Gebremedhin Woldu Kidane Mebrahtu Tekle Berhane Araya Hagos',
  ),
]
