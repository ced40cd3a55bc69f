package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * A controller that the XML names ({@code <controller>}). Controllers that are needed but not named are added at start.
 *
 * @param type what it controls
 * @param index its index within its type, from 0
 * @param model its model as the XML says it, or null
 */
public record ControllerDef(
        ControllerType type, int index, @Nullable String model) {}
