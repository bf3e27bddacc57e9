package dev.redress.demo;

import java.util.Arrays;
import java.util.List;

/** What is sold, with its price in minor units of its market's currency. */
enum Goods {
  MUG("CN", "手绘陶瓷马克杯 380ml 釉下彩", "home", 3990, "景德镇手绘，釉下彩，可进微波炉。"),
  LAMP("CN", "护眼台灯 三档调光 可充电", "home", 12900, "无可视频闪，三档色温，续航 8 小时。"),
  BEDDING("CN", "全棉磨毛四件套 1.8m 床", "home", 25900, "100% 新疆长绒棉，60 支磨毛。"),
  SOCKS("CN", "纯棉中筒袜 抗菌防臭", "apparel", 3667, "精梳棉 85%，四季可穿。"),
  DOWN("CN", "轻薄羽绒服 90 白鸭绒 女款", "apparel", 39900, "充绒量 120g，含绒量 90%。"),
  TSHIRT("CN", "重磅纯棉 T 恤 260g 纯色", "apparel", 5990, "260g 重磅棉，不透不皱。"),
  SHOES("CN", "网面透气跑步鞋 男女同款", "apparel", 15900, "飞织鞋面，EVA 缓震大底。"),
  BACKPACK("CN", "Commuter backpack 20 L, water-repellent", "bags", 16900, "20 升，15.6 寸电脑仓。"),
  EARBUDS("CN", "真无线蓝牙耳机 主动降噪", "electronics", 19900, "降噪深度 42dB，续航 30 小时。"),
  CHARGER("CN", "氮化镓充电器 65W 三口快充", "electronics", 8900, "2C1A，兼容主流快充协议。"),
  KEYBOARD("CN", "Mechanical keyboard 87 keys, hot-swap", "electronics", 29900, "热插拔轴体，三模连接。"),
  PHONE("CN", "星河 X3 智能手机 12+256GB", "electronics", 189900, "6.7 寸 OLED，5000mAh。"),
  KETTLE("CN", "316 不锈钢电热水壶 1.7L", "home", 9900, "双层防烫，五分钟烧开。"),
  THERMOS("CN", "Vacuum flask 500 ml, keeps warm 12 h", "home", 6900, "316 不锈钢内胆，12 小时保温。"),
  BLOCKS("CN", "益智积木 城市消防局 512 颗", "toys", 7900, "ABS 环保材料，6 岁以上。"),
  BRUSH("CN", "电动牙刷替换刷头 8 支装", "hygiene", 4990, "杜邦刷毛，通用接口。"),
  STRAWBERRY("CN", "丹东 99 草莓 3 斤 顺丰空运", "fresh", 5990, "现摘现发，坏果包赔。"),
  MANGO("CN", "广西小台农芒果 5 斤", "fresh", 2990, "树上熟，单果 50g 起。"),
  KEYRING("CN", "定制刻字钥匙扣 情侣款", "customised", 1990, "激光刻字，下单备注内容。"),
  VIDEO("CN", "视频会员季卡 直充", "virtual", 5800, "充值后立即到账，不支持退换。"),
  PAN("DE", "Cast-iron pan 26 cm, pre-seasoned", "home", 4490, "Suitable for every hob, 2.6 kg."),
  BEANIE("DE", "Merino beanie, one size", "apparel", 2490, "100 % merino, made in Portugal."),
  HUB(
      "DE",
      "USB-C hub, 7 in 1, 100 W pass-through",
      "electronics",
      3990,
      "HDMI 4K, 3 × USB-A, SD."),
  LIGHTS("DE", "Bicycle light set, USB rechargeable", "outdoor", 3490, "StVZO approved, 70 lux."),
  SHIRT("DE", "Linen shirt, regular fit", "apparel", 5990, "100 % European linen."),
  TENT("DE", "Two-person trekking tent, 1.9 kg", "outdoor", 18900, "3000 mm water column."),
  MATCHA("DE", "Organic matcha 100 g, ceremonial", "food", 2290, "First harvest, Uji.");

  private final String market;
  private final String title;
  private final String category;
  private final long price;
  private final String listing;

  Goods(String market, String title, String category, long price, String listing) {
    this.market = market;
    this.title = title;
    this.category = category;
    this.price = price;
    this.listing = listing;
  }

  static List<Goods> of(String market) {
    return Arrays.stream(values()).filter(each -> each.market.equals(market)).toList();
  }

  String title() {
    return title;
  }

  String category() {
    return category;
  }

  long price() {
    return price;
  }

  String listing() {
    return listing;
  }

  String sku() {
    return "SKU-" + name();
  }
}
