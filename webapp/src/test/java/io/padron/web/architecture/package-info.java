/** Tests of the architecture: module dependencies, declared rights, and the vocabulary of the glossary. */
package io.padron.web.architecture;
