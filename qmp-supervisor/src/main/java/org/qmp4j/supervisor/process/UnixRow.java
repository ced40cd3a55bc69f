package org.qmp4j.supervisor.process;

import java.util.Optional;

/** A line of {@code /proc/net/unix}. */
record UnixRow(String path, boolean listens, long inode) {
    private static final int ACCEPTS_CONNECTIONS = 0x10000;

    /** Empty for what is no stream, and for what cannot be read. */
    static Optional<UnixRow> of(String line) {
        // Num RefCount Protocol Flags Type St Inode Path; a path may hold blanks
        String[] fields = line.trim().split(" +", 8);
        boolean stream = fields.length >= 7 && fields[4].equals("0001");
        if (!stream || !fields[3].matches("[0-9A-Fa-f]{1,8}") || !fields[6].matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        boolean listens = (Long.parseLong(fields[3], 16) & ACCEPTS_CONNECTIONS) != 0;
        return Optional.of(new UnixRow(fields.length < 8 ? "" : fields[7], listens, Long.parseLong(fields[6])));
    }
}
