package io.padron.plugins.mexico;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Verdict;
import io.padron.id.spi.Written;
import java.util.Set;

/**
 * Clave Bancaria Estandarizada: bank (3 digits), place (3), account (11) and a check digit. A wrong check digit is
 * refused, since banks refuse it too; a bank that is not in the list is a doubt, since new ones join SPEI.
 */
final class ClabeRule implements IdentityRule {
    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {3, 7, 1};

    /**
     * Banco de México, institutions that take part in SPEI (2025 and 2026), and those that did: its older lists and the
     * tax authority's catalogue of banks. A code that no list confirms is left out, since it is only a doubt.
     */
    private static final Set<String> BANKS =
            Set.of(("001 002 006 009 012 014 019 021 022 030 032 036 037 042 044 058 059 060 062 072 102"
                            + " 103 106 108 110 112 113 116 124 126 127 128 129 130 131 132 133 134 135 136 137 138"
                            + " 139 140 141 143 145 147 148 149 150 151 152 153 154 155 156 157 158 159 160 166 167"
                            + " 168 170 600 601 602 605 606 607 608 610 613 614 615 616 617 618 619 620 621 622 623"
                            + " 626 627 628 629 630 631 632 633 634 636 637 638 640 642 646 647 648 649 651 652 653"
                            + " 655 656 659 660 661 670 671 674 677 678 679 680 681 683 684 685 686 687 688 689 699"
                            + " 703 706 710 714 715 720 721 722 723 725 727 728 729 730 732 734 738 901 902 903")
                    .split(" "));

    @Override
    public String source() {
        return "Asociación de Bancos de México, CLABE; Banco de México, Circular 14/2017 (Reglas del SPEI) y lista de"
                + " instituciones participantes; SAT, catálogo c_Banco del complemento de nómina";
    }

    @Override
    public String compact(String written) {
        return Written.compact(written);
    }

    @Override
    public Verdict check(String compact, Holder holder) {
        String quote = Written.quote(compact);
        if (!Written.isDigits(compact)) {
            return Verdict.rejected(
                    "clabe-not-digits",
                    "La CLABE " + quote + " lleva solo números. Cópiela completa del estado de cuenta.",
                    "The CLABE " + quote + " has digits only. Copy all of it from the bank statement.");
        }
        if (compact.length() != LENGTH) {
            return Verdict.rejected(
                    "clabe-wrong-length",
                    "La CLABE " + quote + " tiene " + compact.length()
                            + " dígitos y debe llevar 18. Cópiela completa del estado de cuenta.",
                    "The CLABE " + quote + " has " + compact.length()
                            + " digits and should have 18. Copy all of it from the bank statement.");
        }
        if (checkDigit(compact) != compact.charAt(LENGTH - 1)) {
            return Verdict.rejected(
                    "clabe-check-digit",
                    "El dígito verificador de la CLABE " + quote + " no coincide. Revise los 18 dígitos.",
                    "The check digit of the CLABE " + quote + " does not match. Check its 18 digits.");
        }
        String bank = compact.substring(0, 3);
        return BANKS.contains(bank)
                ? Verdict.accepted(compact)
                : Verdict.accepted(compact)
                        .doubting(
                                "clabe-unknown-bank",
                                "No conocemos el banco " + bank + " de la CLABE " + quote
                                        + "; si la copió del estado de cuenta, puede guardarla.",
                                "We do not know the bank " + bank + " of the CLABE " + quote
                                        + "; if you copied it from the bank statement, you may save it.");
    }

    /** In the groups of which it is made. */
    @Override
    public String format(String normalForm) {
        return normalForm.length() == LENGTH && Written.isDigits(normalForm)
                ? String.join(
                        " ",
                        normalForm.substring(0, 3),
                        normalForm.substring(3, 6),
                        normalForm.substring(6, 17),
                        normalForm.substring(17))
                : normalForm;
    }

    private static char checkDigit(String clabe) {
        int sum = 0;
        for (int at = 0; at < LENGTH - 1; at++) {
            sum += (clabe.charAt(at) - '0') * WEIGHTS[at % WEIGHTS.length] % 10;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
