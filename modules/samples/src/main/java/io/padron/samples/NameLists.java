package io.padron.samples;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The word lists for random names. No word needs a special rule of RFC or CURP. */
final class NameLists {

    static final List<String> WOMEN =
            splitWords("Adriana Alejandra Andrea Beatriz Brenda Carmen Carolina Cecilia Claudia Daniela"
                    + " Diana Elena Elisa Fernanda Gabriela Gloria Graciela Inés Irma Isabel Julia Karla Laura Leticia Lorena Lucía"
                    + " Marisol Martha Mónica Natalia Norma Olga Patricia Paula Raquel Rebeca Rocío Rosa Sandra Silvia Sofía Susana"
                    + " Teresa Valeria Verónica Victoria Ximena Yolanda");
    static final List<String> MEN =
            splitWords("Adrián Alberto Alejandro Andrés Ángel Antonio Arturo Benjamín Carlos César Daniel"
                    + " David Diego Eduardo Emilio Enrique Ernesto Federico Felipe Fernando Francisco Gabriel Gerardo Gilberto"
                    + " Guillermo Gustavo Héctor Hugo Ignacio Íñigo Javier Joaquín Jorge Julio Leonardo Luis Manuel Marcos Martín"
                    + " Mateo Miguel Nicolás Óscar Pablo Pedro Rafael Raúl Ricardo Roberto Rodrigo Rubén Salvador Samuel Santiago"
                    + " Sergio Tomás Vicente Víctor");
    static final List<String> SURNAMES =
            splitWords("Acosta Aguilar Aguirre Alarcón Álvarez Arias Avendaño Ávila Ayala Becerra"
                    + " Benítez Bravo Cabrera Calderón Camacho Campos Cárdenas Carrillo Castañeda Castillo Castro Cervantes"
                    + " Contreras Cordero Cortés Delgado Domínguez Duarte Escobar Espinosa Estrada Fernández Figueroa Flores Franco"
                    + " Fuentes Gálvez García Garza Gómez González Guerrero Gutiérrez Guzmán Hernández Herrera Hurtado Ibarra"
                    + " Jiménez Juárez Lara Lozano Luna Maldonado Márquez Martínez Medina Mejía Méndez Mendoza Molina Montoya"
                    + " Morales Moreno Muñoz Navarro Núñez Ochoa Olvera Orozco Ortega Ortiz Pacheco Padilla Palacios Paredes Peña"
                    + " Peralta Pérez Pineda Ponce Quintero Ramírez Ramos Rangel Reyes Ríos Rivera Robles Rodríguez Rojas Romero"
                    + " Rosales Ruiz Salas Salazar Saldaña Salinas Sánchez Sandoval Santos Serrano Silva Solís Sosa Soto Suárez"
                    + " Tapia Téllez Torres Trejo Trujillo Valdez Valencia Vargas Vázquez Vega Velázquez Vera Villegas Zamora"
                    + " Zapata Zavala Zúñiga");
    static final List<String> TRADES = splitWords(
            "Abastecedora Agropecuaria Asesores Automotriz Clínica Comercializadora"
                    + " Constructora Consultores Distribuidora Editorial Embotelladora Empacadora Exportadora Ferretera Fundidora"
                    + " Hotelera Importadora Industrias Inmobiliaria Laboratorios Lácteos Maquiladora Muebles Operadora Papelera"
                    + " Plásticos Productora Proveedora Refaccionaria Restaurantes Servicios Talleres Textiles Transportes Viveros");
    static final List<String> PLACES =
            splitWords("Alameda Arboleda Bahía Cañada Cascada Colina Cumbre Encinar Ensenada Ermita"
                    + " Esmeralda Fuente Girasol Horizonte Jacaranda Laguna Ladera Mirador Montaña Nogal Olivar Palmar Pinar Pradera"
                    + " Ribera Sauce Serranía Tepeyac Valle Volcán");
    static final List<String> QUARTERS = splitWords(
            "Aurora Austral Boreal Central Continental Dorada Nueva Oriental Occidental Real Azul Verde Norte Sur Mayor");
    static final List<String> CITIES = splitWords(
            "Bogotá Medellín Cali Barranquilla Cartagena Bucaramanga Pereira Manizales Ibagué Neiva Pasto Armenia");

    /** Reserved for examples: RFC 2606, section 3. */
    private static final List<String> DOMAINS = List.of(
            "correo.example.com", "buzon.example.net", "mail.example.org", "oficina.example.com", "casa.example.net");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, String> PLAIN = new ConcurrentHashMap<>();

    private NameLists() {}

    static String pickAny(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    /** Creates an address at a reserved domain. */
    static String createEmail(String name, int index, Random random) {
        return removeAccents(name.toLowerCase(Locale.ROOT)).replace(' ', '.') + (index % 97) + "@"
                + pickAny(DOMAINS, random);
    }

    /** Upper case without accents; ñ stays. */
    static String toUpperWithoutAccents(String name) {
        return removeAccents(name.toUpperCase(Locale.ROOT).replace('Ñ', '\u0001'))
                .replace('\u0001', 'Ñ');
    }

    /** Cached, because the same names recur. */
    private static String removeAccents(String name) {
        return PLAIN.computeIfAbsent(
                name, accented -> MARKS.matcher(Normalizer.normalize(accented, Normalizer.Form.NFD))
                        .replaceAll(""));
    }

    private static List<String> splitWords(String spaced) {
        return List.of(spaced.split(" "));
    }
}
