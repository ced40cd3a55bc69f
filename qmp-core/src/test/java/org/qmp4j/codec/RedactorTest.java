package org.qmp4j.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.option.Redaction;

class RedactorTest {

    private static final Redactor STANDARD = new Redactor(Redaction.STANDARD);

    private static String text(String json) {
        return STANDARD.text(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'execute':'set_password','arguments':{'protocol':'vnc','password':'hunter2'},'id':1}",
                "{'execute':'change-vnc-password','arguments':{'password':'hunter2'}}",
                "{'execute':'object-add','arguments':{'qom-type':'secret','id':'s','data':'hunter2'}}",
                "{'execute':'object-add','arguments':{'data':'hunter2','id':'s','qom-type':'secret_keyring'}}",
                "{'execute':'object-add','arguments':{'qom-type':'secret','props':{'data':'hunter2'}}}",
                "{'execute':'guest-set-user-password','arguments':{'username':'u','password':'hunter2'}}",
                "{'execute':'guest-set-user-password','arguments':{'PassWord':'hunter2','crypted':true}}",
                "{'execute':'block_passwd','arguments':{'a':[{'vnc-passwd':'hunter2'}]}}",
                "{'execute':'guest-file-write','arguments':{'handle':1,'buf-b64':'hunter2'}}",
                "{'execute':'x','arguments':{'private-key':'hunter2'}}",
                "{'execute':'x','arguments':{'password':{'deep':['hunter2']}}}",
                "{'return':{'secret':'hunter2'},'id':5}",
                "{'event':'X','data':{'client-secret-key':'hunter2'}}",
                "{'execute':'human-monitor-command','arguments':{'command-line':'set_password vnc hunter2'}}",
                "{'execute':'human-monitor-command','arguments':{'command-line':'  change vnc password hunter2'}}",
                "{'execute':'human-monitor-command','arguments':{'command-line':'object_add secret,id=s,data=hunter2'}}",
                "{'execute':'human-monitor-command','arguments':{'command-line':'object_add qom-type=secret,data=hunter2'}}",
                "{'execute':'human-monitor-command','arguments':{'command-line':'object_add secret_keyring,id=hunter2'}}",
                "{'execute':'human-monitor-command','arguments':{'command-line':'set_password vnc\\nhunter2'}}",
            })
    void noSecretIsEverShown(String message) {
        String shown = text(message.replace('\'', '"'));
        assertFalse(shown.contains("hunter2"), shown);
        assertTrue(shown.contains("***"), shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"key-secret\":\"sec0\",\"password-secret\":\"sec1\"}",
                "{\"qom-type\":\"rng-random\",\"data\":\"open\"}",
                "{\"execute\":\"human-monitor-command\",\"arguments\":{\"command-line\":\"info block\"}}",
                "{\"return\":[1,2.5,null,true,\"é\"],\"id\":18446744073709551615}"
            })
    void whatIsNoSecretIsShown(String message) {
        assertEquals(message, text(message));
    }

    @Test
    void membersOfTheUsersOwnAreHiddenToo() {
        Redactor own = new Redactor(new Redaction(Set.of("Token"), 10));
        byte[] message = "{\"TOKEN\":\"abc\",\"long\":\"0123456789ab\"}".getBytes(StandardCharsets.UTF_8);
        assertEquals("{\"TOKEN\":\"***\",\"long\":\"0123456789… (12 characters)\"}", own.text(message));
    }

    @Test
    void longTextIsCut() {
        String shown = text("{\"return\":\"" + "x".repeat(100_000) + "\"}");
        assertTrue(shown.length() < 600, shown);
        assertTrue(shown.contains("(100000 characters)"), shown);
    }

    @Test
    void whatIsNoJsonIsNeverEchoed() {
        assertEquals("(27 bytes that are not JSON)", text("{\"password\":\"hunter2\", ...}"));
        assertEquals("(22 bytes that are not JSON)", text("{\"password\": \"hunter2\""));
    }
}
