package org.qmp4j.testkit.script;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One command as a fake received it.
 *
 * @param sequence position among all commands that this fake received, from 1; makes each command unique
 * @param name the value of {@code execute} or {@code exec-oob}
 * @param arguments the arguments; an empty object if there were none
 * @param id the id; {@link JsonNode#isMissingNode() missing} if there was none
 * @param oob true for {@code exec-oob}
 * @param raw the text exactly as it came, from the first brace to the last
 */
public record Command(long sequence, String name, JsonNode arguments, JsonNode id, boolean oob, String raw) {}
