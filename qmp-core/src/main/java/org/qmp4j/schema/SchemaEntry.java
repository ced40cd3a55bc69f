package org.qmp4j.schema;

import java.util.List;

/**
 * A command or an event of the schema.
 *
 * @param arguments id of the object type of its arguments or data
 * @param result id of the type of a command's result; empty for an event
 * @param outOfBand whether the command may be sent by {@code exec-oob}
 * @param features such as {@code deprecated}
 */
public record SchemaEntry(String name, String arguments, String result, boolean outOfBand, List<String> features) {}
