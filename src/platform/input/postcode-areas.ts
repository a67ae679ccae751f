/**
 * The letters that a postcode may begin with: the 121 areas of the United Kingdom, the three of the Crown dependencies
 * (GY, IM, JE), BF for the forces and BX for organisations without a place. GIR, GX and the Atlantic islands are left
 * out: nobody in a programme lives there. Source: Royal Mail, Programmer's Guide to the Postcode Address File, edition 7.
 */
export const postcodeAreas =
  'AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX ' +
  'FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN ' +
  'NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB ' +
  'W WA WC WD WF WN WR WS WV YO ZE'
