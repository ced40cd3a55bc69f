/**
 * Writes the rooms below {@code org.qmp4j.qapi} from QEMU's QAPI facts: a model of the schema, names, one writer per kind.
 * May import {@code message} for its JSON.
 * Nothing at run time may need it.
 */
package org.qmp4j.qapi.generator;
