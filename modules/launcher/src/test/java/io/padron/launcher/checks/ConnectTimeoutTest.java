package io.padron.launcher.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectTimeoutTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://a/padron|PT1.5S",
                "jdbc:postgresql://a:5432/padron?connectTimeout=30&options=a,b|PT1.5S",
                "jdbc:postgresql:padron|PT1.5S",
                "jdbc:postgresql://a,b/padron?targetServerType=primary|PT22S",
                "jdbc:postgresql://a:5432,[::1]:5433,c/padron|PT32S",
                "jdbc:postgresql://a,b?connectTimeout=3|PT8S",
                "jdbc:postgresql://a,b/padron?user=u&connectTimeout=0&ssl=true|PT2M2S"
            })
    void theTimeoutCoversAllHostsOfTheUrl(String url, Duration limit) {
        assertEquals(limit, ConnectTimeout.ofUrl(url));
    }
}
