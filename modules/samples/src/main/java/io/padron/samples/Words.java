package io.padron.samples;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The lists that names are combined of. No word in them needs one of the rules that RFC and CURP have for oddities. */
final class Words {

    static final List<String> WOMEN =
            words("Adriana Alejandra Andrea Beatriz Brenda Carmen Carolina Cecilia Claudia Daniela"
                    + " Diana Elena Elisa Fernanda Gabriela Gloria Graciela Inés Irma Isabel Julia Karla Laura Leticia Lorena Lucía"
                    + " Marisol Martha Mónica Natalia Norma Olga Patricia Paula Raquel Rebeca Rocío Rosa Sandra Silvia Sofía Susana"
                    + " Teresa Valeria Verónica Victoria Ximena Yolanda");
    static final List<String> MEN =
            words("Adrián Alberto Alejandro Andrés Ángel Antonio Arturo Benjamín Carlos César Daniel"
                    + " David Diego Eduardo Emilio Enrique Ernesto Federico Felipe Fernando Francisco Gabriel Gerardo Gilberto"
                    + " Guillermo Gustavo Héctor Hugo Ignacio Íñigo Javier Joaquín Jorge Julio Leonardo Luis Manuel Marcos Martín"
                    + " Mateo Miguel Nicolás Óscar Pablo Pedro Rafael Raúl Ricardo Roberto Rodrigo Rubén Salvador Samuel Santiago"
                    + " Sergio Tomás Vicente Víctor");
    static final List<String> SURNAMES =
            words("Acosta Aguilar Aguirre Alarcón Álvarez Arias Avendaño Ávila Ayala Becerra"
                    + " Benítez Bravo Cabrera Calderón Camacho Campos Cárdenas Carrillo Castañeda Castillo Castro Cervantes"
                    + " Contreras Cordero Cortés Delgado Domínguez Duarte Escobar Espinosa Estrada Fernández Figueroa Flores Franco"
                    + " Fuentes Gálvez García Garza Gómez González Guerrero Gutiérrez Guzmán Hernández Herrera Hurtado Ibarra"
                    + " Jiménez Juárez Lara Lozano Luna Maldonado Márquez Martínez Medina Mejía Méndez Mendoza Molina Montoya"
                    + " Morales Moreno Muñoz Navarro Núñez Ochoa Olvera Orozco Ortega Ortiz Pacheco Padilla Palacios Paredes Peña"
                    + " Peralta Pérez Pineda Ponce Quintero Ramírez Ramos Rangel Reyes Ríos Rivera Robles Rodríguez Rojas Romero"
                    + " Rosales Ruiz Salas Salazar Saldaña Salinas Sánchez Sandoval Santos Serrano Silva Solís Sosa Soto Suárez"
                    + " Tapia Téllez Torres Trejo Trujillo Valdez Valencia Vargas Vázquez Vega Velázquez Vera Villegas Zamora"
                    + " Zapata Zavala Zúñiga");
    static final List<String> TRADES = words(
            "Abastecedora Agropecuaria Asesores Automotriz Clínica Comercializadora"
                    + " Constructora Consultores Distribuidora Editorial Embotelladora Empacadora Exportadora Ferretera Fundidora"
                    + " Hotelera Importadora Industrias Inmobiliaria Laboratorios Lácteos Maquiladora Muebles Operadora Papelera"
                    + " Plásticos Productora Proveedora Refaccionaria Restaurantes Servicios Talleres Textiles Transportes Viveros");
    static final List<String> PLACES =
            words("Alameda Arboleda Bahía Cañada Cascada Colina Cumbre Encinar Ensenada Ermita"
                    + " Esmeralda Fuente Girasol Horizonte Jacaranda Laguna Ladera Mirador Montaña Nogal Olivar Palmar Pinar Pradera"
                    + " Ribera Sauce Serranía Tepeyac Valle Volcán");
    static final List<String> QUARTERS = words(
            "Aurora Austral Boreal Central Continental Dorada Nueva Oriental Occidental Real Azul Verde Norte Sur Mayor");
    static final List<String> CITIES = words(
            "Bogotá Medellín Cali Barranquilla Cartagena Bucaramanga Pereira Manizales Ibagué Neiva Pasto Armenia");

    /** Nobody has these: RFC 2606, section 3. */
    private static final List<String> DOMAINS = List.of(
            "correo.example.com", "buzon.example.net", "mail.example.org", "oficina.example.com", "casa.example.net");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, String> PLAIN = new ConcurrentHashMap<>();

    private Words() {}

    static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    /** An address that belongs to nobody. */
    static String email(String name, int index, Random random) {
        return plain(name.toLowerCase(Locale.ROOT)).replace(' ', '.') + (index % 97) + "@" + any(DOMAINS, random);
    }

    /** Upper case without accents; ñ stays. */
    static String upper(String name) {
        return plain(name.toUpperCase(Locale.ROOT).replace('Ñ', '\u0001')).replace('\u0001', 'Ñ');
    }

    /** Names come back again and again, their accents are looked for once. */
    private static String plain(String name) {
        return PLAIN.computeIfAbsent(
                name, accented -> MARKS.matcher(Normalizer.normalize(accented, Normalizer.Form.NFD))
                        .replaceAll(""));
    }

    private static List<String> words(String spaced) {
        return List.of(spaced.split(" "));
    }
}
