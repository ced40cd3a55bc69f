package org.qmp4j.supervisor;

import java.util.UUID;

/**
 * Something in a root that somebody has to look at.
 *
 * @param domain whose it is, by uuid
 * @param problem what was found
 * @param remedy what to do about it
 */
public record Finding(UUID domain, String problem, String remedy) {
    @Override
    public String toString() {
        return domain + ": " + problem + "; " + remedy;
    }
}
