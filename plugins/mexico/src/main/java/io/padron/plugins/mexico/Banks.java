package io.padron.plugins.mexico;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The institutions whose three-digit codes begin a CLABE: Banco de México, the participants of SPEI (2025 and 2026),
 * and former ones: from its older lists and the tax authority's catalogue of banks. A code that no list confirms is not
 * included, because an unknown bank is only a doubt. Only the most common banks have a name.
 */
final class Banks {

    private static final Set<String> KNOWN =
            Set.of(("001 002 006 009 012 014 019 021 022 030 032 036 037 042 044 058 059 060 062 072 102"
                            + " 103 106 108 110 112 113 116 124 126 127 128 129 130 131 132 133 134 135 136 137 138"
                            + " 139 140 141 143 145 147 148 149 150 151 152 153 154 155 156 157 158 159 160 166 167"
                            + " 168 170 600 601 602 605 606 607 608 610 613 614 615 616 617 618 619 620 621 622 623"
                            + " 626 627 628 629 630 631 632 633 634 636 637 638 640 642 646 647 648 649 651 652 653"
                            + " 655 656 659 660 661 670 671 674 677 678 679 680 681 683 684 685 686 687 688 689 699"
                            + " 703 706 710 714 715 720 721 722 723 725 727 728 729 730 732 734 738 901 902 903")
                    .split(" "));

    private static final Map<String, String> NAMES =
            """
            002 Banamex
            006 Bancomext
            009 Banobras
            012 BBVA México
            014 Santander
            019 Banjército
            021 HSBC
            030 BanBajío
            036 Inbursa
            042 Banca Mifel
            044 Scotiabank
            058 Banregio
            059 Invex
            060 Bansí
            062 Afirme
            072 Banorte
            103 American Express
            106 Bank of America
            108 MUFG
            110 J.P. Morgan
            112 Monex
            113 Ve por Más
            127 Banco Azteca
            130 Compartamos
            132 Multiva
            133 Actinver
            135 Nafin
            136 Intercam Banco
            137 BanCoppel
            140 Consubanco
            141 Volkswagen Bank
            143 CIBanco
            145 Banco Base
            147 Bankaool
            148 PagaTodo
            150 Inmobiliario Mexicano
            152 Bancrea
            155 ICBC
            156 Sabadell
            157 Shinhan
            158 Mizuho
            159 Bank of China
            160 Banco S3
            166 Banco del Bienestar
            167 Hey Banco
            600 Monex Casa de Bolsa
            601 GBM
            602 Masari
            605 Valué
            608 Vector
            616 Finamex
            617 Valmex
            620 Profuturo
            630 Intercam Casa de Bolsa
            631 CI Casa de Bolsa
            634 Fincomún
            638 Nu México
            646 STP
            653 Kuspit
            656 Unagra
            670 Libertad
            677 Caja Popular Mexicana
            684 Transfer
            706 Arcus
            710 NVIO
            722 Mercado Pago
            723 Cuenca
            728 Spin by OXXO
            """.lines().collect(Collectors.toUnmodifiableMap(line -> line.substring(0, 3), line -> line.substring(4)));

    private Banks() {}

    static boolean isKnown(String code) {
        return KNOWN.contains(code);
    }

    static Optional<String> name(String code) {
        return Optional.ofNullable(NAMES.get(code));
    }
}
